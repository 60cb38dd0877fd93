import { model } from "@medusajs/framework/utils"
import { REFUND_STATUSES } from "../rules"

/**
 * That a part of a slice shall go back to the buyer. A seller asks, the merchant approves; what the
 * merchant or the system wants is approved at once. The row comes before the money moves and ends
 * with the platform's refund, so that nothing is lost or given back twice.
 */
export default model
  .define("refund_request", {
    id: model.id({ prefix: "refreq" }).primaryKey(),
    order_id: model.text(),
    seller_order_id: model.text(),
    seller_id: model.text(),
    currency_code: model.text(),
    decimals: model.number(),
    /** Minor units (`bigint`), tax included. */
    amount: model.number(),
    reason: model.text(),
    status: model.enum([...REFUND_STATUSES]).default("requested"),
    requested_by_type: model.enum(["seller", "merchant", "system"]),
    requested_by: model.text().nullable(),
    /** The same wish twice is one row, like `cancel:<slice>`. */
    idempotency_key: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    decision_note: model.text().nullable(),
    /** The platform's refunds that carried it out; several when several payments paid. */
    refund_ids: model.json<string[]>().nullable(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    refunded_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["seller_order_id", "status"] },
    { on: ["seller_id", "created_at"] },
    { on: ["status", "next_attempt_at"] },
    {
      name: "UQ_refund_request_key",
      on: ["idempotency_key"],
      unique: true,
      where: "idempotency_key IS NOT NULL",
    },
  ])
