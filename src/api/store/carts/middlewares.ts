import { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { MedusaStoreRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { guardAuctionCart } from "./auction-cart"
import { findUsableCart } from "./cart-access"

type Address = string | { id?: string }
type CartBody = { email?: string | null; shipping_address?: Address; billing_address?: Address }
type Request = MedusaStoreRequest<CartBody>

/** `/store/carts/:id` and all below it. Without a method, so that no way of writing slips through. */
async function guardCart(req: Request, _: MedusaResponse, next: MedusaNextFunction) {
  await findUsableCart(req.scope, req.params.id, req.auth_context?.actor_id)
  next()
}

/** Any request of the store that names a cart beside the path: prices, shipping, payment. */
async function guardNamedCart(req: Request, _: MedusaResponse, next: MedusaNextFunction) {
  const body: unknown = req.body
  const named = body && typeof body === "object" && "cart_id" in body ? [body.cart_id] : []
  for (const id of [...named, req.query.cart_id].filter((value) => value !== undefined)) {
    if (typeof id !== "string") {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "cart_id must be the id of one cart")
    }
    await findUsableCart(req.scope, id, req.auth_context?.actor_id)
  }
  next()
}

async function guardLineItem(req: Request, _: MedusaResponse, next: MedusaNextFunction) {
  const { id: cart_id, line_id: id } = req.params
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "line_item", fields: ["id"], filters: { id, cart_id } })
  if (!data.length) {
    const message = `Line item with id '${id}' not found in cart '${cart_id}'`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  next()
}

/** An address by id would let anyone read and rewrite the address of a foreign cart. */
async function guardAddresses(req: Request, _: MedusaResponse, next: MedusaNextFunction) {
  const { shipping_address, billing_address } = req.validatedBody
  const named = [shipping_address, billing_address]
    .map((address) => (typeof address === "string" ? address : address?.id))
    .filter((id) => id !== undefined)
  if (!named.length) return next()
  const own = req.params.id ? await addressesOf(req) : []
  const foreign = named.find((id) => !own.includes(id))
  if (foreign !== undefined) {
    const message = `Address with id '${foreign}' not found in this cart; send the address itself`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  next()
}

async function addressesOf(req: Request) {
  const cart = await findUsableCart(req.scope, req.params.id, req.auth_context?.actor_id)
  return [cart.shipping_address_id, cart.billing_address_id]
}

/**
 * The platform hands a cart to the account that has its e-mail address, whoever typed it. Only the
 * customer who is signed in may be named so; on a cart that is theirs already any address is fine.
 */
async function guardEmail(req: Request, _: MedusaResponse, next: MedusaNextFunction) {
  const { email } = req.validatedBody
  if (!email) return next()
  const actor_id = req.auth_context?.actor_id
  const { data: accounts } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { email: email.toLowerCase(), has_account: true },
  })
  if (accounts.every(({ id }) => id === actor_id) || (await isOwn(req))) return next()
  const message = `${email} belongs to an account; sign in to order with this e-mail address`
  throw new MedusaError(MedusaError.Types.UNAUTHORIZED, message)
}

/** A cart that is being made belongs to whoever is signed in. */
async function isOwn(req: Request) {
  const actor_id = req.auth_context?.actor_id
  if (!actor_id || !req.params.id) return !!actor_id
  const cart = await findUsableCart(req.scope, req.params.id, actor_id)
  return cart.customer_id === actor_id
}

/** Every sender ships on its own terms: a storefront must know whose way each article goes. */
const SENDER_FIELDS = ["items.product.shipping_profile.id"]

function allowSenders(req: Request, _: MedusaResponse, next: MedusaNextFunction) {
  req.allowed = [...(req.allowed ?? []), ...SENDER_FIELDS]
  next()
}

export const storeCartMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store", middlewares: [guardNamedCart] },
  { matcher: "/store/carts/:id", middlewares: [guardCart, guardAuctionCart, allowSenders] },
  // With a method they run after the platform's validators, on the body that it will use.
  {
    matcher: "/store/carts",
    methods: ["POST"],
    middlewares: [guardAddresses, guardEmail],
  },
  {
    matcher: "/store/carts/:id",
    methods: ["POST"],
    middlewares: [guardAddresses, guardEmail],
  },
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["POST", "DELETE"],
    middlewares: [guardLineItem],
  },
]
