import { model } from "@medusajs/framework/utils"
import LedgerReconciliation from "./ledger-reconciliation"

/** Something that does not agree, found by a reconciliation. Amounts are minor units (`bigint`). */
export default model.define("ledger_difference", {
  id: model.id({ prefix: "ldiff" }).primaryKey(),
  /** What was compared, like `order_clearing`, `transaction_balance` or `payout_amount`. */
  kind: model.text(),
  /** The order, transaction, payout or seller that it is about. */
  reference_id: model.text().index(),
  currency_code: model.text(),
  decimals: model.number(),
  expected: model.number(),
  found: model.number(),
  reconciliation: model.belongsTo(() => LedgerReconciliation, { mappedBy: "differences" }),
})
