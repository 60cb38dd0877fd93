import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { StoreAnswerOffer } from "./validators"

export const storeAuctionOfferMiddlewares: MiddlewareRoute[] = ["accept", "decline"].map(
  (answer) => ({
    matcher: `/store/auction-offers/:id/${answer}`,
    methods: ["POST"],
    middlewares: [authenticate("customer", ["session", "bearer"]), validBody(StoreAnswerOffer)],
  })
)
