import { authenticate, MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { StoreOpenCheckout } from "./validators"

export const storeAuctionCheckoutMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/auctions/:id/checkout",
    methods: ["POST"],
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      validateAndTransformBody(StoreOpenCheckout),
    ],
  },
]
