import { model } from "@medusajs/framework/utils"
import { LEDGER_ACCOUNTS, LEDGER_TYPES } from "../rules"

/**
 * One leg of a booking. Rows are only added; a trigger lets nothing but `payout_id` change. Amounts
 * are whole minor units in a `bigint` column, read as text.
 */
export default model
  .define("ledger_entry", {
    id: model.id({ prefix: "lent" }).primaryKey(),
    /** The order in which entries were written. */
    number: model.autoincrement(),
    /** Legs with the same id were booked together and sum to zero. */
    transaction_id: model.text(),
    /**
     * What set it off, like `sale:<slice>` or `refund:<refund>:<slice>`. The same cause is booked
     * once for each account, so that an event that comes twice adds nothing.
     */
    cause: model.text(),
    type: model.enum([...LEDGER_TYPES]),
    account: model.enum([...LEDGER_ACCOUNTS]),
    /** Whose business it was; always there on the account `seller`. */
    seller_id: model.text().nullable(),
    order_id: model.text().nullable(),
    seller_order_id: model.text().nullable(),
    /** The platform's refund, when one is the cause. */
    refund_id: model.text().nullable(),
    currency_code: model.text(),
    /** Digits after the point in this currency. */
    decimals: model.number(),
    amount: model.number(),
    /** The payout that claimed the entry, or that it tells of. */
    payout_id: model.text().nullable(),
    note: model.text().nullable(),
    /** The dashboard user, for an adjustment. */
    actor_id: model.text().nullable(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    { name: "UQ_ledger_entry_cause", on: ["cause", "account"], unique: true, where: null },
    // Of all entries: none is ever deleted, and a query need not say so to be fast.
    { on: ["transaction_id"], where: null },
    { on: ["number"], where: null },
    { on: ["seller_id", "currency_code", "number"], where: null },
    { on: ["order_id"], where: null },
    { on: ["seller_order_id"], where: null },
    { on: ["payout_id"], where: null },
    { on: ["refund_id"], where: null },
    // What the merchant earns, by day.
    {
      name: "IDX_ledger_entry_income",
      on: ["occurred_at"],
      where: "account IN ('commission', 'auction_fee') AND deleted_at IS NULL",
    },
    // What was paid back, by day; few entries of many.
    {
      name: "IDX_ledger_entry_refunded",
      on: ["occurred_at"],
      where: "type = 'refund' AND refund_id IS NOT NULL AND deleted_at IS NULL",
    },
    // What a payout run looks through.
    {
      name: "IDX_ledger_entry_unclaimed",
      on: ["seller_id", "currency_code"],
      where: "account = 'seller' AND payout_id IS NULL AND deleted_at IS NULL",
    },
  ])
