import { Charge, chargeOf } from "./charge"
import { baseOf } from "./freezing"
import { matchRule, Mismatch, Subject } from "./matching"
import { Rule } from "./rules"

/** A sale as somebody imagines it. Minor units, ex tax. */
export type ImaginedSale = Omit<Subject, "kind"> & {
  unit_price: number
  quantity: number
  /** Off the whole line. */
  discount: number
  /** The part of the discount that the merchant bears. */
  subsidy: number
  /** What the buyer pays for shipping; null leaves it out. */
  shipping: number | null
}
export type SimulatedStep = { rule: Rule; mismatch: Mismatch | null }
export type SimulatedLine = Charge & {
  kind: "item" | "shipping"
  /** What the buyer pays for the line. */
  paid: number
  subsidy: number
  base: number
  rule: Rule
  /** Every rule that was looked at; the last is the one that matched. */
  steps: SimulatedStep[]
  seller_gets: number
}
export type Simulation = { lines: SimulatedLine[]; commission: number; seller_gets: number }

/** What the rules would take of a sale, and why; by the same functions that freeze orders. */
export function simulate(rules: readonly Rule[], sale: ImaginedSale): Simulation {
  const { unit_price, quantity, discount, subsidy, shipping } = sale
  const goods = lineOf(rules, sale, {
    kind: "item",
    quantity,
    paid: unit_price * quantity - discount,
    subsidy,
  })
  const sent =
    shipping === null
      ? []
      : [lineOf(rules, sale, { kind: "shipping", quantity: 1, paid: shipping, subsidy: 0 })]
  const lines = [goods, ...sent]
  const sum = (of: (line: SimulatedLine) => number) =>
    lines.reduce((total, line) => total + of(line), 0)
  return {
    lines,
    commission: sum((line) => line.commission),
    seller_gets: sum((line) => line.seller_gets),
  }
}

type Imagined = Pick<SimulatedLine, "kind" | "paid" | "subsidy"> & { quantity: number }

function lineOf(rules: readonly Rule[], subject: Omit<Subject, "kind">, line: Imagined) {
  const { kind, quantity, paid, subsidy } = line
  const base = baseOf({ gross: paid, tax: 0, subsidy })
  const { currency_code } = subject
  const { rule, passed } = matchRule(rules, { ...subject, kind })
  const charge = chargeOf(rule, { kind, currency_code, quantity, base })
  const steps: SimulatedStep[] = [...passed, { rule, mismatch: null }]
  return {
    ...{ kind, paid, subsidy, base, rule, steps },
    ...charge,
    seller_gets: base - charge.commission,
  }
}
