import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { toMinor } from "../../../src/lib/money"
import { chargeOf } from "../../../src/modules/commission/charge"
import {
  baseOf,
  FrozenLine,
  linesToFreeze,
  SoldLine,
  SoldOrder,
} from "../../../src/modules/commission/freezing"
import { Rule } from "../../../src/modules/commission/rules"
import { divide, ExactFigures, FIGURES, OrderPart } from "../../../src/modules/marketplace/division"
import { aRule, fixed } from "./rule"

const RUNS = 200

/** What a shopper buys: figures as the platform computes them, with fractions. */
const parts = (decimals: number): fc.Arbitrary<(OrderPart & { subsidy: number })[]> =>
  fc
    .array(
      fc.record({
        seller: fc.constantFrom(null, "north", "south", "east"),
        isShipping: fc.boolean(),
        units: fc.integer({ min: 0, max: 99_999 }),
        quantity: fc.integer({ min: 1, max: 9 }),
        off: fc.integer({ min: 0, max: 1000 }),
        merchants: fc.integer({ min: 0, max: 1000 }),
        tax: fc.constantFrom(0, 0.0825, 0.1, 0.19),
      }),
      { minLength: 1, maxLength: 8 }
    )
    .map((lines) =>
      lines.map(({ seller, isShipping, units, quantity, off, merchants, tax }, i) => {
        const pieces = isShipping ? 1 : quantity
        const subtotal = MathBN.mult(units, pieces).shiftedBy(-decimals)
        const discount = MathBN.mult(subtotal, off / 1000)
        const taxed = MathBN.mult(MathBN.sub(subtotal, discount), tax)
        return {
          kind: isShipping ? ("shipping" as const) : ("item" as const),
          ...{ reference_id: `line_${i}`, seller_id: seller, title: "Cup", quantity: pieces },
          ...{ product_id: isShipping ? null : "cup", variant_id: null },
          ...{ subtotal, tax_total: taxed, discount_total: MathBN.mult(discount, 1 + tax) },
          total: MathBN.add(MathBN.sub(subtotal, discount), taxed),
          subsidy: toMinor(MathBN.mult(discount, merchants / 1000), decimals),
        }
      })
    )

const totalsOf = (all: ExactFigures[]): ExactFigures => {
  const sum = (figure: (typeof FIGURES)[number]) => MathBN.sum(...all.map((one) => one[figure]))
  return {
    ...{ subtotal: sum("subtotal"), discount_total: sum("discount_total") },
    ...{ tax_total: sum("tax_total"), total: sum("total") },
  }
}

const anOrder = (terms: Partial<SoldOrder> = {}): SoldOrder => ({
  ...{ order_id: "order_1", currency_code: "usd", decimals: 2, auction: null },
  ...terms,
})

const aLine = (facts: Partial<SoldLine> = {}): SoldLine => ({
  ...{ seller_order_id: "sord_1", seller_id: "north", reference_id: "line_1", kind: "item" },
  ...{ product_id: "cup", collection_id: null, category_ids: [], quantity: 2 },
  ...{ gross: 2200, tax: 200, subsidy: 0 },
  ...facts,
})

const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      seller_id: fc.constantFrom(null, "north", "south"),
      product_id: fc.constantFrom(null, "cup"),
      basis_points: fc.nat(10_000),
      isFixed: fc.boolean(),
      include_shipping: fc.boolean(),
      units: fc.nat(5_000),
      max: fc.option(fc.nat(5_000)),
    }),
    { maxLength: 4 }
  )
  .map((all) => [
    ...all.map(({ isFixed, units, max, basis_points, ...terms }, i) =>
      aRule({
        ...terms,
        id: `comrule_${i}`,
        ...(isFixed ? fixed("usd", units, { max }) : { basis_points }),
      })
    ),
    aRule({ id: "comrule_default", is_default: true }),
  ])

describe("the money of an order", () => {
  it.each([0, 2, 3])("is there to the last unit when lines are frozen, %i decimals", (decimals) => {
    fc.assert(
      fc.property(parts(decimals), rules, (all, list) => {
        const minor = (amount: ExactFigures["total"]) => toMinor(amount, decimals)
        const order = totalsOf(all)
        const { own, shares } = divide(all, order, decimals)
        const lines = shares.flatMap(({ seller_id, lines: sold }) =>
          sold.map((line) =>
            aLine({
              ...{ seller_order_id: `sord_${seller_id}`, seller_id, kind: line.kind },
              ...{ reference_id: line.reference_id, product_id: line.product_id },
              quantity: line.quantity,
              ...{ gross: minor(line.total), tax: minor(line.tax_total) },
              subsidy: all.find((one) => one.reference_id === line.reference_id)!.subsidy,
            })
          )
        )
        const frozen = linesToFreeze(anOrder({ decimals }), lines, [], list)
        let sold = minor(own.total)
        for (const share of shares) {
          const mine = frozen.filter((row) => row.seller_id === share.seller_id)
          const gross = mine.reduce((sum, row) => sum + row.gross, 0)
          expect(gross).toBe(minor(share.total))
          sold += gross
        }
        expect(sold).toBe(minor(order.total))
        for (const row of frozen) {
          const net = row.gross - row.tax + row.subsidy - row.commission
          expect(net + row.commission + row.tax - row.subsidy).toBe(row.gross)
          expect(row.commission).toBeGreaterThanOrEqual(0)
          expect(row.commission).toBeLessThanOrEqual(Math.max(0, row.base))
          const charged = chargeOf(row.rule!, {
            ...{ currency_code: "usd", quantity: row.quantity, base: row.base },
            kind: lines.find((line) => line.reference_id === row.reference_id)!.kind,
          })
          expect(row.commission).toBe(charged.commission)
        }
        expect(linesToFreeze(anOrder({ decimals }), lines, frozen, list)).toEqual([])
      }),
      { numRuns: RUNS }
    )
  })
})

describe("a frozen line", () => {
  const freeze = (line: SoldLine, before: FrozenLine[] = [], list = [aRule()], order = anOrder()) =>
    linesToFreeze(order, [line], before, list)

  it("says what it was charged of, and by which rule", () => {
    const list = [aRule({ id: "comrule_n", seller_id: "north", basis_points: 1000 }), aRule()]
    expect(freeze(aLine({ subsidy: 100 }), [], list)).toMatchObject([
      {
        ...{ version: 1, basis: "rule", rule_id: "comrule_n", quantity: 2 },
        ...{ gross: 2200, tax: 200, subsidy: 100, base: 2100, commission: 210 },
        rule: { id: "comrule_n", basis_points: 1000 },
      },
    ])
  })

  it("grows by a further version with the difference, by the rule it began with", () => {
    const before = freeze(aLine())
    const now = aLine({ quantity: 3, gross: 3300, tax: 300 })
    const after = freeze(now, before, [aRule({ basis_points: 9000 })])
    expect(after).toMatchObject([
      {
        ...{ version: 2, quantity: 1, gross: 1100, tax: 100, base: 1000, commission: 20 },
        rule: { basis_points: 200 },
      },
    ])
    expect(freeze(now, [...before, ...after])).toEqual([])
  })

  it("is charged in all what the whole would have been, however it grew", () => {
    const bounds = { amounts: [{ currency_code: "usd", fixed: null, min: 30, max: 50 }] }
    const list = [aRule(bounds)]
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { minLength: 1, maxLength: 5 }), (steps) => {
        const rows: FrozenLine[] = []
        let gross = 0
        for (const step of steps) {
          gross += step
          rows.push(...freeze(aLine({ quantity: 1, gross, tax: 0 }), rows, list))
        }
        const taken = rows.reduce((sum, row) => sum + row.commission, 0)
        const whole = { kind: "item" as const, currency_code: "usd", quantity: 1, base: gross }
        // A first version below the minimum gave all it had; then no more than is added.
        expect(taken).toBe(chargeOf(list[0], whole).commission)
        expect(rows.reduce((sum, row) => sum + row.gross, 0)).toBe(gross)
        expect(rows.map(({ version }) => version)).toEqual(rows.map((_, i) => i + 1))
      }),
      { numRuns: RUNS }
    )
  })

  it("does not follow a line that shrank, nor one that was never there", () => {
    const before = freeze(aLine())
    expect(freeze(aLine({ quantity: 1, gross: 1100, tax: 100 }), before)).toEqual([])
    expect(freeze(aLine({ quantity: 0, gross: 0, tax: 0 }))).toEqual([])
  })
})

describe("the lines of an auction's order", () => {
  const auction = { product_id: "cup", fee: 500 }
  const order = anOrder({ auction })
  const lines = [
    aLine(),
    aLine({ reference_id: "ship", kind: "shipping", product_id: null, quantity: 1 }),
    aLine({ reference_id: "added", product_id: "lamp" }),
  ]
  const list = [aRule({ include_shipping: true })]

  it("are charged the fee in place of commission; what an edit adds follows the rules", () => {
    const rows = linesToFreeze(order, lines, [], list)
    expect(rows.map(({ basis, commission, rule_id }) => [basis, commission, rule_id])).toEqual([
      ["auction_fee", 500, null],
      ["auction_fee", 0, null],
      ["rule", 40, "comrule_a"],
    ])
    const grown = [aLine({ quantity: 3, gross: 3300, tax: 300 })]
    expect(linesToFreeze(order, grown, rows, list)).toMatchObject([
      { version: 2, basis: "auction_fee", base: 1000, commission: 0 },
    ])
  })

  it("share the fee by what they were sold for, to the last unit", () => {
    const grosses = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(grosses, fc.nat(20_000), (all, fee) => {
        const lots = all.map((gross, i) => aLine({ reference_id: `lot_${i}`, gross, tax: 0 }))
        const rows = linesToFreeze(anOrder({ auction: { product_id: "cup", fee } }), lots, [], list)
        const whole = lots.reduce((sum, line) => sum + baseOf(line), 0)
        const taken = rows.reduce((sum, row) => sum + row.commission, 0)
        expect(taken).toBe(Math.min(fee, whole))
        rows.forEach((row) => {
          const share = (Math.min(fee, whole) * row.base) / whole
          expect(Math.abs(row.commission - share)).toBeLessThan(1)
        })
      }),
      { numRuns: RUNS }
    )
  })
})
