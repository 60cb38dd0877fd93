import { allocate } from "../../lib/money"
import { chargeOf } from "./charge"
import { matchRule } from "./matching"
import { CommissionBasis, Rule, RuleTerms } from "./rules"

/** A line of a slice as it stands now; amounts in minor units. */
export type SoldLine = {
  seller_order_id: string
  seller_id: string
  /** The order's line item or shipping method. */
  reference_id: string
  kind: "item" | "shipping"
  product_id: string | null
  collection_id: string | null
  category_ids: string[]
  quantity: number
  /** Tax included. */
  gross: number
  tax: number
  subsidy: number
}
/** What an order is sold in, and the fee when it pays for a lot of an auction. */
export type SoldOrder = {
  order_id: string
  currency_code: string
  decimals: number
  auction: { product_id: string; fee: number } | null
}
/** A rule as it was when a line was frozen. */
export type RuleSnapshot = RuleTerms & { id: string }
export type FrozenFigures = {
  quantity: number
  gross: number
  tax: number
  subsidy: number
  base: number
  commission: number
}
export type FrozenLine = FrozenFigures & {
  reference_id: string
  version: number
  basis: CommissionBasis
  rule: RuleSnapshot | null
}
export type NewFrozenLine = FrozenLine &
  Pick<SoldLine, "seller_order_id" | "seller_id"> &
  Pick<SoldOrder, "order_id" | "currency_code" | "decimals"> & { rule_id: string | null }

const FIGURES = ["quantity", "gross", "tax", "subsidy", "base", "commission"] as const

/**
 * What has to be frozen of an order's lines: all of a new line, and of one that has grown only the
 * difference, by what it was frozen with. A line that shrank is left to its refund.
 */
export function linesToFreeze(
  order: SoldOrder,
  lines: SoldLine[],
  frozen: FrozenLine[],
  rules: readonly Rule[]
): NewFrozenLine[] {
  const feeOf = feesOf(order, lines)
  return lines.flatMap((line) => {
    const before = frozen
      .filter(({ reference_id }) => reference_id === line.reference_id)
      .sort((a, b) => a.version - b.version)
    const row = before.length
      ? growth(order, line, before)
      : firstVersion(order, line, rules, feeOf(line))
    return row ? [row] : []
  })
}

export const baseOf = ({ gross, tax, subsidy }: Pick<SoldLine, "gross" | "tax" | "subsidy">) =>
  gross - tax + subsidy

function firstVersion(order: SoldOrder, line: SoldLine, rules: readonly Rule[], fee: Fee) {
  // What was taken out before anybody looked was never sold.
  if (line.quantity <= 0) return null
  const base = baseOf(line)
  if (fee !== null) {
    const commission = Math.max(0, Math.min(fee, base))
    return rowOf(order, line, 1, { ...figuresOf(line), base, commission }, "auction_fee", null)
  }
  const { currency_code } = order
  const { rule } = matchRule(rules, { ...line, currency_code })
  const { commission } = chargeOf(rule, { ...line, currency_code, base })
  return rowOf(order, line, 1, { ...figuresOf(line), base, commission }, "rule", snapshotOf(rule))
}

/** The rule is asked about the whole line, so that its bounds hold for what is sold in all. */
function growth(order: SoldOrder, line: SoldLine, before: FrozenLine[]) {
  const { basis, rule } = before[0]
  const sum = sumOf(before)
  if (line.gross <= sum.gross) return null
  const now = figuresOf(line)
  const added = {
    quantity: now.quantity - sum.quantity,
    gross: now.gross - sum.gross,
    tax: now.tax - sum.tax,
    subsidy: now.subsidy - sum.subsidy,
  }
  const base = baseOf(added)
  // A fee was agreed for the lot as it was sold; what is added to it costs no more.
  const whole = rule
    ? chargeOf(rule, { ...line, currency_code: order.currency_code, base: baseOf(line) }).commission
    : 0
  const commission = Math.max(0, Math.min(whole - sum.commission, base))
  const version = before[before.length - 1].version + 1
  return rowOf(order, line, version, { ...added, base, commission }, basis, rule)
}

/** Null: the line follows the rules. */
type Fee = number | null

/**
 * An auction's order pays the fee in place of commission: the lot carries it, shipping is free of
 * both. Goods that an edit added are no lot and follow the rules.
 */
function feesOf({ auction }: SoldOrder, lines: SoldLine[]): (line: SoldLine) => Fee {
  if (!auction) return () => null
  const lots = lines.filter(({ product_id }) => product_id === auction.product_id)
  const whole = lots.reduce((sum, line) => sum + baseOf(line), 0)
  const shares = lots.map((line) => (whole > 0 ? (auction.fee * baseOf(line)) / whole : 0))
  const fees = allocate(shares, whole > 0 ? auction.fee : 0, 0)
  return (line) => {
    const index = lots.indexOf(line)
    if (index >= 0) return fees[index]
    return line.kind === "shipping" ? 0 : null
  }
}

const figuresOf = ({ quantity, gross, tax, subsidy }: SoldLine) => ({
  ...{ quantity, gross, tax, subsidy },
})

function sumOf(rows: FrozenLine[]): FrozenFigures {
  const sum = { quantity: 0, gross: 0, tax: 0, subsidy: 0, base: 0, commission: 0 }
  for (const row of rows) for (const figure of FIGURES) sum[figure] += row[figure]
  return sum
}

const rowOf = (
  { order_id, currency_code, decimals }: SoldOrder,
  { seller_order_id, seller_id, reference_id }: SoldLine,
  version: number,
  figures: FrozenFigures,
  basis: CommissionBasis,
  rule: RuleSnapshot | null
): NewFrozenLine => ({
  ...{ order_id, seller_order_id, seller_id, reference_id, version },
  ...{ basis, rule_id: rule?.id ?? null, rule, currency_code, decimals },
  ...figures,
})

const snapshotOf = ({ rank: _, is_default: __, ...rule }: Rule): RuleSnapshot => rule
