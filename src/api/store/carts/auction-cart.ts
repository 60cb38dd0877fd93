import { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { whyNotPayable } from "../../../workflows/auction/prepare-winner-checkout"
import { checkoutOf } from "../../../workflows/auction/winner-checkout"

/** What lies below `/store/carts/:id` and leaves the lot and its price alone. */
const OPEN_PATHS = ["", "/shipping-methods", "/taxes", "/complete"]
const OPEN_FIELDS = ["email", "shipping_address", "billing_address"]

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/**
 * `/store/carts/:id` and all below it, for a cart with which somebody pays for a lot. Without a
 * method, so that no way of writing slips through. Any other cart passes.
 */
export async function guardAuctionCart(
  req: MedusaStoreRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const payable = await checkoutOf(req.scope, req.params.id)
  if (!payable) return next()
  if (req.auth_context?.actor_id !== payable.customer_id) {
    const message = `Cart with id '${req.params.id}' not found`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  if (req.method === "GET" || req.method === "HEAD") return next()
  const path = req.path.toLowerCase().replace(/\/+$/, "")
  const isPaid = payable.status === "paid" || payable.status === "completed"
  // An answer that got lost is asked for again.
  if (isPaid && path === "/complete") return next()
  const why = whyNotPayable(payable)
  if (why) refuse(why)
  if (!OPEN_PATHS.includes(path)) {
    refuse("This cart holds the lot that you won: its goods, price and customer stay as they are")
  }
  if (path === "") assertLeavesLotAlone(req.body)
  next()
}

function assertLeavesLotAlone(body: unknown) {
  const fields = body && typeof body === "object" ? Object.keys(body) : []
  const other = fields.find((field) => !OPEN_FIELDS.includes(field))
  if (other === undefined) return
  const hint = other === "region_id" ? "; ask for the checkout of the auction in that region" : ""
  const accepted = OPEN_FIELDS.join(", ")
  refuse(`Field '${other}' of the cart of a lot cannot be changed; accepted: ${accepted}${hint}`)
}

/** Nobody begins to pay for a lot that is given up. */
async function assertIsPayable(scope: MedusaContainer, cart_id: string) {
  const payable = await checkoutOf(scope, cart_id)
  const why = payable && whyNotPayable(payable)
  if (why) refuse(why)
}

/** `/store/payment-collections` and all below it. Other guards ask whose cart it is. */
export async function guardAuctionPayment(
  req: MedusaStoreRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  if (req.method === "GET") return next()
  const body: unknown = req.body
  const named = body && typeof body === "object" && "cart_id" in body ? [body.cart_id] : []
  const ids = [...named, await cartPaidBy(req)]
  for (const id of ids) if (typeof id === "string") await assertIsPayable(req.scope, id)
  next()
}

async function cartPaidBy({ scope, params }: MedusaStoreRequest) {
  if (!params.id) return undefined
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart_payment_collection",
    fields: ["cart_id"],
    filters: { payment_collection_id: params.id },
  })
  return data[0]?.cart_id
}
