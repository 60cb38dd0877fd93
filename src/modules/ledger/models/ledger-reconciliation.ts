import { model } from "@medusajs/framework/utils"
import LedgerDifference from "./ledger-difference"

/** One comparison of the ledger with orders, payments and payouts. */
export default model
  .define("ledger_reconciliation", {
    id: model.id({ prefix: "lrec" }).primaryKey(),
    started_at: model.dateTime().index(),
    finished_at: model.dateTime().nullable(),
    orders_checked: model.number().default(0),
    entries_checked: model.number().default(0),
    difference_count: model.number().default(0),
    differences: model.hasMany(() => LedgerDifference, { mappedBy: "reconciliation" }),
  })
  .cascades({ delete: ["differences"] })
