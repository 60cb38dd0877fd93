import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { SELLER_FEEDBACK_FIELDS } from "./feedback-fields"
import { SellerAnswerFeedback, SellerListFeedback } from "./validators"

const matcher = "/seller/feedback"
const defaults = SELLER_FEEDBACK_FIELDS

export const sellerFeedbackMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [validQuery(SellerListFeedback, { defaults, allowed: defaults, isList: true })],
  },
  {
    matcher: `${matcher}/:id/answer`,
    methods: ["POST"],
    middlewares: [validBody(SellerAnswerFeedback)],
  },
]
