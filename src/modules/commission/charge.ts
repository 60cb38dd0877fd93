import { BASIS_POINTS_MAX, RuleTerms } from "./rules"

/** One line as it was sold, in minor units. */
export type Sale = {
  kind: "item" | "shipping"
  currency_code: string
  quantity: number
  /** What the buyer paid, ex tax and after discounts, plus what the merchant adds. */
  base: number
}
export type Charge = {
  commission: number
  /** What the rule says before its bounds. */
  computed: number
  /** What made the commission differ from that. */
  bounded_by: "min" | "max" | "base" | null
}

const NOTHING: Charge = { commission: 0, computed: 0, bounded_by: null }

/**
 * What a rule takes of one line, in whole minor units: rounded half up once, within the bounds of
 * its currency, and never more than the base. Without a base nothing is taken.
 */
export function chargeOf(rule: RuleTerms, { kind, currency_code, quantity, base }: Sale): Charge {
  if (base <= 0 || (kind === "shipping" && !rule.include_shipping)) return NOTHING
  const amount = rule.amounts.find((one) => one.currency_code === currency_code)
  const computed =
    rule.kind === "percentage"
      ? shareOf(base, rule.basis_points ?? 0)
      : BigInt(amount?.fixed ?? 0) * BigInt(quantity)
  const bounds = [
    { by: "min" as const, is: amount?.min ?? null, wins: (x: bigint, min: bigint) => x < min },
    { by: "max" as const, is: amount?.max ?? null, wins: (x: bigint, max: bigint) => x > max },
    { by: "base" as const, is: base, wins: (x: bigint, whole: bigint) => x > whole },
  ]
  let commission = computed
  let bounded_by: Charge["bounded_by"] = null
  for (const { by, is, wins } of bounds) {
    if (is === null || !wins(commission, BigInt(is))) continue
    commission = BigInt(is)
    bounded_by = by
  }
  // A minimum above the base may end where it began.
  if (commission === computed) bounded_by = null
  return { commission: Number(commission), computed: Number(computed), bounded_by }
}

/** Halves up. The product of both may be above what a number holds exactly. */
const shareOf = (base: number, basis_points: number): bigint => {
  const whole = BigInt(BASIS_POINTS_MAX)
  return (BigInt(base) * BigInt(basis_points) + whole / 2n) / whole
}
