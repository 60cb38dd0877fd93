import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { oneAtATime } from "../../../../../lib/one-at-a-time"
import { Address, settleAddress } from "../../../../../workflows/location/settle-address"

/** Another process may have been between this one's two steps; so often the deed is done again. */
const ATTEMPTS_MAX = 3
const KEPT_FIELDS = ["city", "province", "country_code", "metadata"]

type Request = Pick<MedusaRequest, "scope"> & { validatedBody: Address }
type Deed = { customer_id: string; address_id?: string; write: () => Promise<void> }

/**
 * Writes an address of a customer by a handler of the platform. The platform takes the default from
 * one address and gives it to another in two steps, so a customer's addresses are written one at a
 * time; the unique indexes of the table hold whatever happens. An address that points to a city of
 * the catalogue agrees with it first.
 */
export async function writeAddress(req: Request, { customer_id, address_id, write }: Deed) {
  await oneAtATime(req.scope, `customer-addresses:${customer_id}`, async () => {
    const before = address_id ? await findAddress(req, customer_id, address_id) : undefined
    Object.assign(req.validatedBody, await settleAddress(req.scope, req.validatedBody, before))
    await attempt(write)
  })
}

async function findAddress({ scope }: Request, customer_id: string, id: string): Promise<Address> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer_address",
    fields: KEPT_FIELDS,
    filters: { id, customer_id },
  })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Address with id: ${id} was not found`)
  }
  // The fields asked for; the generated type knows metadata as any object.
  return data[0] as Address
}

async function attempt(write: () => Promise<void>, attempts = 1): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!isAnotherDefault(error)) throw error
    if (attempts < ATTEMPTS_MAX) return await attempt(write, attempts + 1)
    const message = "Another address became the default at the same moment; send this one again"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
}

/** What a second default breaks: the unique index on the customer, and no other of that table. */
const isAnotherDefault = (error: unknown) =>
  error instanceof Error && /customer.?address.*customer_id.*already exists/i.test(error.message)
