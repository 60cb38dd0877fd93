import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { SELLER_FEEDBACK_FIELDS } from "./feedback-fields"
import { SellerAnswerFeedback, SellerListFeedback } from "./validators"

const matcher = "/seller/feedback"
const defaults = SELLER_FEEDBACK_FIELDS

export const sellerFeedbackMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(SellerListFeedback, { defaults, allowed: defaults, isList: true }),
    ],
  },
  {
    matcher: `${matcher}/:id/answer`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerAnswerFeedback)],
  },
]
