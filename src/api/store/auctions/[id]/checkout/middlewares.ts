import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../../../lib/validated"
import { StoreOpenCheckout } from "./validators"

export const storeAuctionCheckoutMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/auctions/:id/checkout",
    methods: ["POST"],
    middlewares: [authenticate("customer", ["session", "bearer"]), validBody(StoreOpenCheckout)],
  },
]
