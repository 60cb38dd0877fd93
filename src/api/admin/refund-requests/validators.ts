import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, period } from "../../../lib/query-params"
import {
  REFUND_NOTE_LENGTH_MAX,
  REFUND_REASON_LENGTH_MAX,
  REFUND_REASON_LENGTH_MIN,
} from "../../../modules/ledger/refund-rules"
import { REFUND_STATUSES } from "../../../modules/ledger/rules"

const AMOUNT_MAX = 1_000_000_000_000
const id = z.string().min(1).max(64)

export const AdminListRefundRequests = listParams({
  order: "-created_at",
  orderable: ["created_at", "refunded_at", "decided_at"],
}).extend({
  status: oneOrMore(REFUND_STATUSES),
  seller_id: id.optional(),
  order_id: id.optional(),
  seller_order_id: id.optional(),
  requested_by_type: oneOrMore(["seller", "merchant", "system"]),
  created_at: period,
})

/** Of one slice; the merchant's and the seller's wish have the same shape. */
export const ListSliceRefunds = listParams({ order: "-created_at", orderable: ["created_at"] })

export const RequestRefundBody = z
  .object({
    amount: z.number().positive().max(AMOUNT_MAX).describe("Major units, tax included"),
    reason: z.string().trim().min(REFUND_REASON_LENGTH_MIN).max(REFUND_REASON_LENGTH_MAX),
  })
  .strict()
export type RequestRefundBody = z.infer<typeof RequestRefundBody>

export const AdminApproveRefund = z
  .object({ note: z.string().trim().max(REFUND_NOTE_LENGTH_MAX).optional() })
  .strict()
export type AdminApproveRefund = z.infer<typeof AdminApproveRefund>

export const AdminRejectRefund = z
  .object({
    note: z
      .string()
      .trim()
      .min(REFUND_REASON_LENGTH_MIN)
      .max(REFUND_NOTE_LENGTH_MAX)
      .describe("The seller reads it"),
  })
  .strict()
export type AdminRejectRefund = z.infer<typeof AdminRejectRefund>

export const AdminRetryRefund = z.object({}).strict()
