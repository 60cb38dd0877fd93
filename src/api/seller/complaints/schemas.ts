import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { PAYERS } from "../../../modules/complaint/rules"
import { SELLER_ORDER_STATUSES } from "../../../modules/marketplace/rules"
import {
  allowedDeeds,
  ComplaintEvent,
  complaintFacts,
  ComplaintMessage,
  complaintRefund,
} from "../../store/complaints/schemas"

const amount = z.number()
const count = z.number().int().min(0)

/** A complaint about the store, as a row of a list. */
export const SellerComplaint = entity("SellerComplaint", {
  ...complaintFacts,
  customer_name: z.string().nullable(),
  payer: z.enum(PAYERS).nullable().describe("Who bears what goes back, once that is decided"),
})

/** The store's share that is disputed, for those who offer or decide. */
export const ComplaintShare = entity("ComplaintShare", {
  status: z.enum(SELLER_ORDER_STATUSES),
  total: amount,
  refundable: amount.describe("The most that can be given back"),
  lines: z.array(
    z
      .object({
        line_item_id: z.string(),
        title: z.string(),
        quantity: z.number(),
        total: amount,
        is_disputed: z.boolean(),
      })
      .strict()
  ),
})

/** A complaint with what was said and what happened. */
export const SellerComplaintDetail = entity("SellerComplaintDetail", {
  ...SellerComplaint.shape,
  allowed: allowedDeeds,
  messages: z.array(ComplaintMessage),
  share: ComplaintShare,
  events: z.array(ComplaintEvent),
  refund: complaintRefund,
})

/** How often buyers complain about the store, and how it answers. */
export const SellerComplaintMetrics = entity("SellerComplaintMetrics", {
  from: moment,
  to: moment,
  orders: count.describe("The store's slices of orders that were placed in the period"),
  complaints: count.describe("Opened in the period; the figures below are of these"),
  open: count,
  settled: count,
  decided: count,
  seller_fault: count.describe("Decided for the buyer, and borne by the store"),
  escalated: count,
  escalated_by_silence: count.describe("Came before the merchant because the store said nothing"),
  answered: count,
  median_answer_seconds: z.number().nullable(),
  complaint_rate: z.number().nullable().describe("Complaints by orders; null without orders"),
  seller_fault_rate: z.number().nullable(),
})
