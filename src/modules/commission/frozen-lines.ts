import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import {
  FrozenLine,
  linesToFreeze,
  NewFrozenLine,
  RuleSnapshot,
  SoldLine,
  SoldOrder,
} from "./freezing"
import { CommissionRuleList } from "./rule-list"
import { CommissionLineRow, Ctx, managerOf } from "./storage"

/** What was charged when a line was sold. */
export class CommissionFrozenLines extends CommissionRuleList {
  /** The lines of an order as they were frozen, oldest version first. Minor units. */
  @InjectManager()
  async frozenLines(order_id: string, @MedusaContext() context: Ctx = {}): Promise<FrozenLine[]> {
    const order = { reference_id: "ASC", version: "ASC" } as const
    return (await this.listCommissionLines({ order_id }, { order }, context)).map(frozenLineOf)
  }

  /**
   * Freezes what is new in an order's lines. Repeating it adds nothing, and of two at once the
   * unique index lets one write each line.
   *
   * @returns how many rows were written
   */
  @InjectTransactionManager()
  async freeze(
    order: SoldOrder,
    lines: SoldLine[],
    @MedusaContext() context: Ctx = {}
  ): Promise<number> {
    // A rule and its amounts are read as one: who changes rules holds this row for update.
    await managerOf(context).execute("select id from commission_rule where is_default for share")
    const frozen = await this.frozenLines(order.order_id, context)
    const rules = await this.orderedRules(context)
    const rows = linesToFreeze(order, lines, frozen, rules)
    if (!rows.length) return 0
    const values = rows.map(() => `(${COLUMNS.map(() => "?").join(", ")})`).join(", ")
    const written = await managerOf(context).execute(
      `insert into commission_line (${COLUMNS.join(", ")}) values ${values}
         on conflict do nothing returning id`,
      rows.flatMap(valuesOf)
    )
    return written.length
  }
}

const COLUMNS = [
  ...["id", "order_id", "seller_order_id", "seller_id", "reference_id", "version"],
  ...["basis", "rule_id", "rule", "currency_code", "decimals"],
  ...["quantity", "gross", "tax", "subsidy", "base", "commission"],
]

const valuesOf = (row: NewFrozenLine) => [
  generateEntityId(undefined, "comline"),
  ...[row.order_id, row.seller_order_id, row.seller_id, row.reference_id, row.version],
  ...[row.basis, row.rule_id, row.rule && JSON.stringify(row.rule)],
  ...[row.currency_code, row.decimals],
  ...[row.quantity, row.gross, row.tax, row.subsidy, row.base, row.commission],
]

const frozenLineOf = (row: CommissionLineRow): FrozenLine => ({
  ...{ reference_id: row.reference_id, version: row.version, basis: row.basis },
  // The column holds what valuesOf wrote.
  rule: row.rule as RuleSnapshot | null,
  quantity: row.quantity,
  ...{ gross: Number(row.gross), tax: Number(row.tax), subsidy: Number(row.subsidy) },
  ...{ base: Number(row.base), commission: Number(row.commission) },
})
