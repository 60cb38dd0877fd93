import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { LOG_FIELDS, searchLogs } from "./log-fields"
import { AdminListPaymentLogs, AdminNoteHandRefund } from "./validators"

const matcher = "/admin/payment-logs"

export const adminPaymentLogMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminListPaymentLogs, {
        defaults: LOG_FIELDS,
        allowed: LOG_FIELDS,
        isList: true,
      }),
      searchLogs,
    ],
  },
  {
    matcher: `${matcher}/hand-refunds`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminNoteHandRefund)],
  },
]
