import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { ADMIN_FEEDBACK_FIELDS } from "../../seller/feedback/feedback-fields"
import {
  AdminHideFeedback,
  AdminListFeedback,
  AdminReadFeedbackSummary,
  AdminRestoreFeedback,
} from "./validators"

const matcher = "/admin/feedback"
const defaults = ADMIN_FEEDBACK_FIELDS

export const adminFeedbackMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminListFeedback, { defaults, allowed: defaults, isList: true }),
    ],
  },
  {
    matcher: `${matcher}/summary`,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminReadFeedbackSummary, { isList: false })],
  },
  {
    matcher: `${matcher}/:id/hide`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminHideFeedback)],
  },
  {
    matcher: `${matcher}/:id/restore`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminRestoreFeedback)],
  },
]
