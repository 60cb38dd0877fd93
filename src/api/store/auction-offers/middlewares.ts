import { authenticate, MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { StoreAnswerOffer } from "./validators"

export const storeAuctionOfferMiddlewares: MiddlewareRoute[] = ["accept", "decline"].map(
  (answer) => ({
    matcher: `/store/auction-offers/:id/${answer}`,
    methods: ["POST"],
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      validateAndTransformBody(StoreAnswerOffer),
    ],
  })
)
