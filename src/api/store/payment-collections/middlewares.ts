import { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { MedusaStoreRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { guardAuctionPayment } from "../carts/auction-cart"
import { assertMayPay } from "../carts/cart-access"

async function guardPayment(req: MedusaStoreRequest, _: MedusaResponse, next: MedusaNextFunction) {
  await assertMayPay(req.scope, req.params.id, req.auth_context?.actor_id)
  next()
}

/** A collection by its id; one by its cart is the business of the guard on `cart_id`. */
export const storePaymentCollectionMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/payment-collections/:id", middlewares: [guardPayment, guardAuctionPayment] },
  { matcher: "/store/payment-collections", middlewares: [guardAuctionPayment] },
]
