import { z } from "@medusajs/framework/zod"
import { oneOrMore, period } from "../../../lib/query-params"
import {
  FEEDBACK_KINDS,
  FEEDBACK_STATUSES,
  REASON_LENGTH_MAX,
  REASON_LENGTH_MIN,
} from "../../../modules/feedback/rules"
import { listFeedbackParams } from "../../seller/feedback/validators"
import { id } from "../../store/feedback/validators"

export const AdminListFeedback = listFeedbackParams.extend({
  status: oneOrMore(FEEDBACK_STATUSES),
  seller_id: id.optional(),
  product_id: id.optional(),
  customer_id: id.optional(),
  order_id: id.optional(),
  rated_at: period,
})

/** Of one store or one product, of all of a kind, or of everything. */
export const AdminReadFeedbackSummary = z
  .object({
    kind: z.enum(FEEDBACK_KINDS).optional(),
    seller_id: id.optional(),
    product_id: id.optional(),
  })
  .strict()
  .refine(({ seller_id, product_id }) => !(seller_id && product_id), {
    error: "Send 'seller_id' or 'product_id', not both",
  })
export type AdminReadFeedbackSummary = z.infer<typeof AdminReadFeedbackSummary>

export const AdminHideFeedback = z
  .object({ reason: z.string().trim().min(REASON_LENGTH_MIN).max(REASON_LENGTH_MAX) })
  .strict()
export type AdminHideFeedback = z.infer<typeof AdminHideFeedback>

export const AdminRestoreFeedback = z.object({}).strict()
