import { model } from "@medusajs/framework/utils"

/**
 * A seller's slice of an order, or the merchant's own share of it, as the ledger knows it. Whoever
 * books on an order holds its rows (`for update`), so that bounds are checked against what is there.
 */
export default model
  .define("ledger_share", {
    id: model.id({ prefix: "lshare" }).primaryKey(),
    order_id: model.text(),
    /** Both null: the merchant's own share. */
    seller_order_id: model.text().nullable(),
    seller_id: model.text().nullable(),
    currency_code: model.text(),
    decimals: model.number(),
    /** Minor units (`bigint`): what the share was worth when it was last compared with the order. */
    seen_total: model.number().default(0),
    delivered_at: model.dateTime().nullable(),
    /** From when what is booked on it can be paid out, if nothing holds it. */
    payable_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "UQ_ledger_share_slice",
      on: ["seller_order_id"],
      unique: true,
      where: "seller_order_id IS NOT NULL",
    },
    {
      name: "UQ_ledger_share_own",
      on: ["order_id"],
      unique: true,
      where: "seller_order_id IS NULL",
    },
    { on: ["seller_id", "payable_at"] },
    { on: ["order_id"] },
  ])
