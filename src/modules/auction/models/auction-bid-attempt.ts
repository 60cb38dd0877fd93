import { model } from "@medusajs/framework/utils"
import { BID_REFUSALS, BID_SOURCES } from "../rules"

/** A refused bid, kept for thirty days: for answers to repeated questions, and for disputes. */
export default model
  .define("auction_bid_attempt", {
    id: model.id({ prefix: "bidatt" }).primaryKey(),
    auction_id: model.text(),
    customer_id: model.text(),
    max_amount: model.number(),
    code: model.enum([...BID_REFUSALS]),
    message: model.text(),
    idempotency_key: model.text().nullable(),
    source: model.enum([...BID_SOURCES]),
    received_at: model.dateTime(),
  })
  .indexes([
    { on: ["auction_id", "customer_id", "idempotency_key"], where: null },
    { on: ["received_at"] },
  ])
