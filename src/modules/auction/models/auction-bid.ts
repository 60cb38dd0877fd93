import { model } from "@medusajs/framework/utils"
import { BID_RESULTS, BID_SOURCES, DEED_ACTORS } from "../rules"

/** One stored bid. Append only: nothing but `voided_*` ever changes. Amounts in minor units. */
export default model
  .define("auction_bid", {
    id: model.id({ prefix: "bid" }).primaryKey(),
    auction_id: model.text(),
    seq: model.number(),
    customer_id: model.text(),
    max_amount: model.number(),
    result: model.enum([...BID_RESULTS]),
    price_after: model.number(),
    leader_after: model.text(),
    ends_at_after: model.dateTime(),
    idempotency_key: model.text().nullable(),
    source: model.enum([...BID_SOURCES]),
    received_at: model.dateTime(),
    decided_at: model.dateTime(),
    voided_at: model.dateTime().nullable(),
    voided_by: model.enum([...DEED_ACTORS]).nullable(),
    voided_reason: model.text().nullable(),
  })
  .indexes([
    { on: ["auction_id", "seq"], unique: true, where: null },
    { on: ["auction_id", "customer_id", "idempotency_key"], unique: true, where: null },
    { on: ["customer_id", "decided_at"] },
    // The public history, newest first: never sorted, however many bids there are.
    {
      name: "IDX_auction_bid_history",
      on: ["auction_id", "seq"],
      where: "voided_at IS NULL AND result <> 'max_raised'",
    },
  ])
