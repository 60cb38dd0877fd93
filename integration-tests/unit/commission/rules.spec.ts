import fc from "fast-check"
import { chargeOf } from "../../../src/modules/commission/charge"
import { matchRule, mismatchOf } from "../../../src/modules/commission/matching"
import { assertNamesAll, Rule } from "../../../src/modules/commission/rules"
import { merchantShareOf, Policy, subsidyOf } from "../../../src/modules/commission/subsidy"
import { aRule, aSubject, fixed } from "./rule"

const RUNS = 1_000
const sale = { kind: "item" as const, currency_code: "usd", quantity: 1, base: 1000 }

describe("a rule", () => {
  it.each<[string, Partial<Rule>]>([
    ["nothing", {}],
    ["the store", { seller_id: "north" }],
    ["the product", { product_id: "cup" }],
    ["the collection", { collection_id: "summer" }],
    ["its category", { category_id: "cups" }],
    ["a category above it", { category_id: "crockery" }],
    ["all of them", { seller_id: "north", product_id: "cup", category_id: "cups" }],
    ["the currency it has an amount for", fixed("usd", 5)],
  ])("matches when it asks for %s", (_, terms) => {
    expect(mismatchOf(aRule(terms), aSubject())).toBeNull()
  })

  it.each<[string, Partial<Rule>, string]>([
    ["it is switched off", { is_active: false }, "inactive"],
    ["it is about another store", { seller_id: "south" }, "seller"],
    ["it is about another product", { product_id: "lamp" }, "product"],
    ["it is about another collection", { collection_id: "winter" }, "collection"],
    ["it is about another category", { category_id: "lamps" }, "category"],
    ["one of its conditions fails", { seller_id: "north", category_id: "lamps" }, "category"],
    ["it has no amount for the currency", fixed("jpy", 5), "currency"],
    ["it only bounds the currency", fixed("usd", 5, { fixed: null, min: 1 }), "currency"],
  ])("does not match when %s, and says so", (_, terms, reason) => {
    expect(mismatchOf(aRule(terms), aSubject())).toBe(reason)
  })

  it("about goods does not match shipping, one about the store does", () => {
    const shipping = aSubject({ kind: "shipping", product_id: null, collection_id: null })
    for (const terms of [{ product_id: "cup" }, { category_id: "c" }, { collection_id: "s" }]) {
      expect(mismatchOf(aRule(terms), shipping)).toBe("shipping")
    }
    expect(mismatchOf(aRule({ seller_id: "north" }), shipping)).toBeNull()
  })

  it("that comes first wins, and those before it say why not", () => {
    const rules = [
      aRule({ id: "1", seller_id: "south" }),
      aRule({ id: "2", product_id: "cup" }),
      aRule({ id: "3" }),
    ]
    const { rule, passed } = matchRule(rules, aSubject())
    expect(rule.id).toBe("2")
    expect(passed).toEqual([{ rule: rules[0], mismatch: "seller" }])
  })
})

describe("what a rule takes", () => {
  it("is the percentage, halves up, as whole numbers without limits compute it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.integer({ min: 0, max: 10_000 }),
        (base, basis_points) => {
          const { commission, bounded_by } = chargeOf(aRule({ basis_points }), { ...sale, base })
          // The whole number c nearest to p: c - 1/2 <= p < c + 1/2, here times 20,000.
          const exact = 2n * BigInt(base) * BigInt(basis_points)
          const taken = 20_000n * BigInt(commission)
          expect(taken - 10_000n <= exact && exact < taken + 10_000n).toBe(true)
          expect(bounded_by).toBeNull()
        }
      ),
      { numRuns: RUNS }
    )
  })

  it("stays within the bounds of its currency and the base, whatever the rule", () => {
    const units = fc.integer({ min: 0, max: 100_000 })
    const bound = fc.option(units)
    fc.assert(
      fc.property(
        fc.record({ base: fc.integer({ min: -100, max: 100_000 }), quantity: fc.nat(50) }),
        fc.option(fc.nat(10_000)),
        fc.record({ fixed: units, min: bound, max: bound }),
        ({ base, quantity }, basis_points, { fixed: each, min, max }) => {
          fc.pre(min === null || max === null || min <= max)
          const rule = aRule({
            kind: basis_points === null ? "fixed" : "percentage",
            basis_points,
            amounts: [{ currency_code: "usd", fixed: each, min, max }],
          })
          const { commission, computed, bounded_by } = chargeOf(rule, { ...sale, base, quantity })
          expect(commission).toBeGreaterThanOrEqual(0)
          expect(commission).toBeLessThanOrEqual(Math.max(0, base))
          if (base <= 0) return expect(commission).toBe(0)
          expect(commission).toBeGreaterThanOrEqual(Math.min(min ?? 0, base))
          if (max !== null) expect(commission).toBeLessThanOrEqual(max)
          if (basis_points === null) expect(computed).toBe(each * quantity)
          expect(bounded_by === null).toBe(commission === computed)
        }
      ),
      { numRuns: RUNS }
    )
  })

  it("is an amount for each piece", () => {
    expect(chargeOf(aRule(fixed("usd", 75)), { ...sale, quantity: 3 })).toEqual({
      ...{ commission: 225, computed: 225, bounded_by: null },
    })
  })

  it("is nothing of shipping, unless the rule includes it", () => {
    const shipping = { ...sale, kind: "shipping" as const }
    expect(chargeOf(aRule(), shipping).commission).toBe(0)
    expect(chargeOf(aRule({ include_shipping: true }), shipping).commission).toBe(20)
  })

  it("follows the bounds of the currency of the sale only", () => {
    const amounts = [{ currency_code: "jpy", fixed: null, min: 500, max: null }]
    expect(chargeOf(aRule({ amounts }), sale).commission).toBe(20)
    expect(chargeOf(aRule({ amounts }), { ...sale, currency_code: "jpy" })).toEqual({
      ...{ commission: 500, computed: 20, bounded_by: "min" },
    })
  })
})

describe("what the merchant adds to a discounted line", () => {
  const policy = (promotion_id: string, terms: Partial<Policy>): [string, Policy] => [
    promotion_id,
    { promotion_id, bearer: "seller", merchant_share_bp: 0, ...terms },
  ]
  const policies = new Map([
    policy("own", {}),
    policy("house", { bearer: "merchant" }),
    policy("both", { bearer: "shared", merchant_share_bp: 2500 }),
  ])
  const off = (amount: number, promotion_id?: string) => ({ amount, promotion_id })

  it("is the merchant's part of each promotion; what nobody spoke of is the seller's", () => {
    const adjustments = [off(4, "house"), off(4, "both"), off(4, "own"), off(4, "other"), off(4)]
    expect(subsidyOf(20, adjustments, policies, 2)).toBe(5_00)
    expect(merchantShareOf(undefined)).toBe(0)
  })

  it("is told ex tax, and of what is left after pieces were returned", () => {
    // Adjustments of prices with tax are named with it; the discount is the line's own, ex tax.
    expect(subsidyOf(10, [off(11, "house")], policies, 2)).toBe(10_00)
    expect(subsidyOf(5, [off(10, "house")], policies, 2)).toBe(5_00)
  })

  it("is rounded once, halves up, in the currency's own units", () => {
    const adjustments = [off(0.02, "both"), off(0.02, "both")]
    expect(subsidyOf(0.02, adjustments, policies, 2)).toBe(1)
    expect(subsidyOf(2, [off(2, "both")], policies, 0)).toBe(1)
    expect(subsidyOf(0, [], policies, 2)).toBe(0)
  })

  it("is never more than the discount", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom("own", "house", "both")),
          {
            minLength: 1,
            maxLength: 4,
          }
        ),
        fc.constantFrom(0, 2, 3),
        (parts, decimals) => {
          const adjustments = parts.map(([units, id]) => off(units / 10 ** decimals, id))
          const minor = parts.reduce((sum, [units]) => sum + units, 0)
          const subsidy = subsidyOf(minor / 10 ** decimals, adjustments, policies, decimals)
          expect(subsidy).toBeGreaterThanOrEqual(0)
          expect(subsidy).toBeLessThanOrEqual(minor)
        }
      )
    )
  })
})

describe("an order of rules", () => {
  it("names each once", () => {
    expect(() => assertNamesAll(["b", "a"], ["a", "b"])).not.toThrow()
    expect(() => assertNamesAll(["b"], ["a", "b"])).toThrow("missing: a")
    expect(() => assertNamesAll(["a", "b", "c"], ["a", "b"])).toThrow("too much: c")
    expect(() => assertNamesAll(["a", "b", "b"], ["a", "b"])).toThrow("too much: b")
  })
})
