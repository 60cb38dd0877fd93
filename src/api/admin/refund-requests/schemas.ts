import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { SellerRefundRequest } from "../../seller/orders/schemas"
import { AdminSellerName, AdminUserName } from "../people-schemas"

/** That a part of a slice shall go back to the buyer: who wants it, and how far it is. */
export const AdminRefundRequest = entity("AdminRefundRequest", {
  ...SellerRefundRequest.shape,
  seller_id: z.string(),
  seller: AdminSellerName.nullish(),
  display_id: z.number().int().nullable().describe("The order's number, as the shopper knows it"),
  requested_by: z.string().nullable(),
  decided_by: z.string().nullable(),
  attempts: z.number().int(),
  next_attempt_at: moment.nullable(),
  last_error: z.string().nullable(),
  refund_ids: z
    .array(z.string())
    .nullable()
    .describe("The platform's refunds that carried it out; several when several payments paid"),
})

/** The same with the people behind it. */
export const AdminRefundRequestDetail = entity("AdminRefundRequestDetail", {
  ...AdminRefundRequest.shape,
  requested_by_user: AdminUserName.nullable(),
  decided_by_user: AdminUserName.nullable(),
})
