import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, period, search } from "../../../lib/query-params"
import { PAYMENT_ACTIONS, PAYMENT_OUTCOMES } from "../../../modules/payment-log/rules"

const id = z.string().min(1).max(64)
const AMOUNT_MAX = 1_000_000_000_000
const PROVIDERS_MAX = 20

export const AdminListPaymentLogs = listParams({
  order: "-called_at",
  orderable: ["called_at", "duration_ms"],
}).extend({
  q: search,
  provider_id: z
    .preprocess(
      (given) => (Array.isArray(given) ? given : [given]),
      z.array(id).min(1).max(PROVIDERS_MAX)
    )
    .optional(),
  action: oneOrMore(PAYMENT_ACTIONS),
  outcome: oneOrMore(PAYMENT_OUTCOMES),
  order_id: id.optional(),
  cart_id: id.optional(),
  session_id: id.optional(),
  payment_id: id.optional(),
  called_at: period,
})

export const AdminNoteHandRefund = z
  .object({
    payment_id: id,
    amount: z
      .number()
      .positive()
      .max(AMOUNT_MAX)
      .describe("In major units, as the payment's own amount"),
    reference: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .describe("What the provider's panel calls the refund"),
  })
  .strict()
export type AdminNoteHandRefund = z.infer<typeof AdminNoteHandRefund>
