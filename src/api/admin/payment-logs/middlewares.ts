import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { LOG_FIELDS, searchLogs } from "./log-fields"
import { AdminListPaymentLogs, AdminNoteHandRefund } from "./validators"

const matcher = "/admin/payment-logs"

export const adminPaymentLogMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListPaymentLogs, {
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
    middlewares: [validBody(AdminNoteHandRefund)],
  },
]
