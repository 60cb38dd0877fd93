import { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Address, settleAddress } from "../../../workflows/location/settle-address"

const NAMES = ["shipping_address", "billing_address"] as const
const KEPT_FIELDS = ["id", "city", "province", "country_code", "metadata"]

type Given = Address & { id?: string }
type Body = Partial<Record<(typeof NAMES)[number], Given | string | null>>
type Request = MedusaStoreRequest<Body>

/**
 * Lets the addresses of a cart that is made or changed agree with the cities that they point to. It
 * runs on what the platform has validated, and after the guard that knows whose addresses they are.
 */
export async function settleCartAddresses(
  req: Request,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  for (const name of NAMES) {
    const given = req.validatedBody[name]
    if (!given || typeof given === "string") continue
    // The platform changes the address that is named, and makes a new one of an address without id.
    const before = given.id ? await readCartAddress(req, name, given.id) : undefined
    Object.assign(given, await settleAddress(req.scope, given, before))
  }
  next()
}

async function readCartAddress({ scope, params }: Request, name: string, id: string) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: KEPT_FIELDS.map((field) => `${name}.${field}`),
    filters: { id: params.id },
  })
  // The fields asked for: one address of the cart, if it has one.
  const [cart] = data as unknown as Record<string, Given | null>[]
  return cart?.[name]?.id === id ? (cart[name] ?? undefined) : undefined
}
