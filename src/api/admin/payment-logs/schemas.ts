import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { PAYMENT_ACTIONS, PAYMENT_OUTCOMES } from "../../../modules/payment-log/rules"

const text = z.string().nullable()

/** One call to a payment provider: what became of it and how long it took. */
export const AdminPaymentLogRow = entity("AdminPaymentLogRow", {
  id: z.string(),
  provider_id: z.string().describe("As the platform knows it, like pp_stripe_stripe"),
  action: z.enum(PAYMENT_ACTIONS),
  outcome: z.enum(PAYMENT_OUTCOMES),
  code: text.describe("The provider's own code"),
  message: text,
  called_at: moment,
  duration_ms: z.number().int(),
  session_id: text,
  payment_id: text,
  reference: text.describe("What the provider calls the payment"),
  cart_id: text,
  order_id: text,
  order: z.object({ id: z.string(), display_id: z.number().int() }).strict().nullable(),
  amount: z.number().nullable().describe("Null where no amount is part of the call"),
  currency_code: text,
})

/** Only fields that are known to hold nothing secret. */
const said = z.record(z.string(), z.unknown()).nullable()

/** A call with what was asked and answered, as far as it may be written down. */
export const AdminPaymentLog = entity("AdminPaymentLog", {
  ...AdminPaymentLogRow.shape,
  request: said,
  response: said,
})

/** A payment with the refunds that were made in the provider's panel. */
export const AdminHandRefunds = entity("AdminHandRefunds", {
  id: z.string(),
  by_hand: z.array(
    z
      .object({
        reference: z.string(),
        amount: z.number(),
        used_for: text.describe(
          "The platform's refund that it stands behind; null until there is one"
        ),
        actor_id: z.string(),
      })
      .strict()
  ),
})
