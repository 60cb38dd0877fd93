import { ComputeActions } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { applyTerms } from "../../../src/modules/promotion/apply"
import { Offer, Scope, Terms } from "../../../src/modules/promotion/terms"

/** As the platform has it: what is less than this is nothing. */
const EPSILON = 0.0001

const percentage = (code: string, value: number, budget: object | null = null) =>
  ({
    ...{ id: code, code, type: "standard" },
    application_method: { type: "percentage", target_type: "items", value, target_rules: [] },
    campaign: { budget },
  }) as Offer

const lines = (...subtotals: number[]) =>
  subtotals.map((subtotal, i) => ({
    ...{ id: `line_${i}`, subtotal, original_total: subtotal * 1.1 },
    ...{ quantity: 1, is_discountable: true },
  }))

/** Percentages one after the other on what is left, the higher first, as the platform does it. */
function percentagesOf(offers: Offer[], scope: Scope): ComputeActions[] {
  const left = new Map(scope.items.map(({ id, subtotal }) => [id, MathBN.convert(subtotal)]))
  const method = (offer: Offer) => offer.application_method!
  const ordered = [...offers].sort((a, b) => Number(method(b).value) - Number(method(a).value))
  return ordered.flatMap((offer) =>
    scope.items.flatMap(({ id }): ComputeActions[] => {
      const amount = MathBN.mult(left.get(id)!, MathBN.div(method(offer).value, 100))
      if (MathBN.lte(amount, EPSILON)) return []
      left.set(id, MathBN.sub(left.get(id)!, amount))
      return [{ action: "addItemAdjustment", item_id: id, amount, code: offer.code }]
    })
  )
}

async function discounts(subtotals: number[], offers: Offer[], maximums: Record<string, number>) {
  const scope: Scope = { currency_code: "usd", items: lines(...subtotals), shipping_methods: [] }
  const rows = Object.entries(maximums).map(([promotion_id, maximum]): [string, Terms] => [
    promotion_id,
    { promotion_id, seller_id: null, maximum },
  ])
  let passes = 0
  const actions = await applyTerms({
    scope,
    decimals: async () => 2,
    terms: () => new Map(rows),
    compute: async ({ change }) => {
      passes++
      return percentagesOf(change(offers), scope)
    },
  })
  const of = (code: string) =>
    actions.flatMap((one) =>
      one.code === code && "amount" in one ? [MathBN.convert(one.amount).toNumber()] : []
    )
  const perLine = scope.items.map(({ id }) =>
    actions.reduce(
      (sum, one) =>
        "item_id" in one && "amount" in one && one.item_id === id
          ? MathBN.add(sum, one.amount)
          : sum,
      MathBN.convert(0)
    )
  )
  return { actions, of, perLine, passes }
}

describe("promotions with maximums", () => {
  it("computes once when none gives too much", async () => {
    const { of, passes } = await discounts([10, 20], [percentage("TEN", 10)], { TEN: 300 })
    expect([of("TEN"), passes]).toEqual([[1, 2], 1])
  })

  it("keeps the order of percentages, however low a maximum makes one", async () => {
    const offers = [percentage("ALL", 100), percentage("HALF", 50), percentage("TEN", 10)]
    const { of, passes } = await discounts([33.33], offers, { ALL: 333, HALF: 1000 })
    expect(of("ALL")).toEqual([3.33])
    expect(of("HALF")).toEqual([10])
    expect(of("TEN")).toEqual([2])
    expect(passes).toBe(3)
  })

  it("gives the last cent, where each line's part is too little for the platform", async () => {
    const subtotals = Array.from({ length: 200 }, () => 1)
    const { of } = await discounts(subtotals, [percentage("TEN", 10)], { TEN: 1 })
    expect(of("TEN")).toEqual([0.01])
  })

  it("leaves no line below zero when the rest is taken by another", async () => {
    const offers = [percentage("ALL", 100), percentage("REST", 100)]
    // A third of a cent more, or less, for each line by rounding.
    const { of, perLine } = await discounts([0.01, 0.01, 0.01], offers, { ALL: 1 })
    expect(of("ALL")).toEqual([0.01])
    expect(perLine.every((sum) => sum.lte(0.01))).toBe(true)
  })

  it("compares a spend budget with what is given, and says when it is not enough", async () => {
    const budget = { type: "spend", limit: 15, used: 5 }
    const offers = [percentage("HALF", 50, budget), percentage("TEN", 10)]
    expect((await discounts([100], offers, { HALF: 1000 })).of("HALF")).toEqual([10])
    const { actions, of } = await discounts([100], offers, { HALF: 1001 })
    expect(actions).toContainEqual({ action: "campaignBudgetExceeded", code: "HALF" })
    expect(of("HALF")).toEqual([])
    // The others see the line as if it had never been there.
    expect(of("TEN")).toEqual([10])
  })

  it("has none for a fixed amount", async () => {
    const offer = percentage("FIVE", 50)
    const fixed = { ...offer, application_method: { ...offer.application_method!, type: "fixed" } }
    expect((await discounts([100], [fixed], { FIVE: 1 })).of("FIVE")).toEqual([50])
  })
})
