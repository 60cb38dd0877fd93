import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { ADMIN_REFUND_FIELDS } from "./refund-fields"
import {
  AdminApproveRefund,
  AdminListRefundRequests,
  AdminRejectRefund,
  AdminRetryRefund,
  ListSliceRefunds,
  RequestRefundBody,
} from "./validators"

const matcher = "/admin/refund-requests"
const ofSlice = "/admin/seller-orders/:id/refunds"
const fields = { defaults: ADMIN_REFUND_FIELDS, allowed: ADMIN_REFUND_FIELDS, isList: true }

const list = (path: string, schema: Parameters<typeof validQuery>[0]): MiddlewareRoute => ({
  matcher: path,
  methods: ["GET"],
  middlewares: [validQuery(schema, fields)],
})
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminRefundRequestMiddlewares: MiddlewareRoute[] = [
  list(matcher, AdminListRefundRequests),
  body(`${matcher}/:id/approve`, AdminApproveRefund),
  body(`${matcher}/:id/reject`, AdminRejectRefund),
  body(`${matcher}/:id/retry`, AdminRetryRefund),
  list(ofSlice, ListSliceRefunds),
  body(ofSlice, RequestRefundBody),
]
