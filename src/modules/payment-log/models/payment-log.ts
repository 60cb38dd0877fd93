import { model } from "@medusajs/framework/utils"
import { PAYMENT_ACTIONS, PAYMENT_OUTCOMES } from "../rules"

/** One call to a payment provider: what was asked, what came back, how long it took. */
export default model
  .define("payment_log", {
    id: model.id({ prefix: "paylog" }).primaryKey(),
    /** As the platform knows it: `pp_zarinpal`, `pp_stripe_stripe`, `pp_system_default`. */
    provider_id: model.text(),
    action: model.enum([...PAYMENT_ACTIONS]),
    outcome: model.enum([...PAYMENT_OUTCOMES]),
    /** The provider's own code: 100, -51, card_declined, ETIMEDOUT. */
    code: model.text().nullable(),
    /** What was answered, in words; without anything personal. */
    message: model.text().nullable(),
    session_id: model.text().nullable(),
    payment_id: model.text().nullable(),
    /** What the provider calls the payment: an authority, a payment intent. */
    reference: model.text().nullable(),
    /** Known once the session has been looked up; see `placed_at`. */
    cart_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** Whole minor units in a `bigint` column, read as text; null where no amount is part of it. */
    amount: model.number().nullable(),
    currency_code: model.text().nullable(),
    /** Digits after the point in this currency. */
    decimals: model.number().nullable(),
    duration_ms: model.number(),
    /** Only what the list of allowed fields lets through. */
    request: model.json().nullable(),
    response: model.json().nullable(),
    called_at: model.dateTime(),
    /** When cart and order were looked for; null while nobody has. */
    placed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["called_at", "id"] },
    { on: ["order_id", "called_at"] },
    { on: ["cart_id"] },
    { on: ["session_id"] },
    { on: ["reference"] },
    // What still has to be placed.
    {
      name: "IDX_payment_log_unplaced",
      on: ["called_at"],
      where: "placed_at IS NULL AND session_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_payment_log_unordered",
      on: ["called_at"],
      where: "cart_id IS NOT NULL AND order_id IS NULL AND deleted_at IS NULL",
    },
  ])
