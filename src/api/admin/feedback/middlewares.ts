import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
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
    middlewares: [validQuery(AdminListFeedback, { defaults, allowed: defaults, isList: true })],
  },
  {
    matcher: `${matcher}/summary`,
    methods: ["GET"],
    middlewares: [validQuery(AdminReadFeedbackSummary, { isList: false })],
  },
  {
    matcher: `${matcher}/:id/hide`,
    methods: ["POST"],
    middlewares: [validBody(AdminHideFeedback)],
  },
  {
    matcher: `${matcher}/:id/restore`,
    methods: ["POST"],
    middlewares: [validBody(AdminRestoreFeedback)],
  },
]
