import { divide, FIGURES, OrderPart } from "../../../src/modules/marketplace/division"

const part = (seller_id: string | null, amount: number, more: Partial<OrderPart> = {}) => ({
  kind: "item" as const,
  reference_id: `line_${amount}`,
  seller_id,
  product_id: null,
  variant_id: null,
  title: "Cup",
  quantity: 1,
  subtotal: amount,
  discount_total: amount / 3,
  tax_total: amount / 7,
  total: amount - amount / 3 + amount / 7,
  ...more,
})

const totalsOf = (parts: OrderPart[]) => {
  const sum = (figure: (typeof FIGURES)[number]) =>
    parts.reduce((total, one) => total + Number(one[figure]), 0)
  return {
    subtotal: sum("subtotal"),
    discount_total: sum("discount_total"),
    tax_total: sum("tax_total"),
    total: sum("total"),
  }
}

describe("the division of an order", () => {
  const parts = [
    part("north", 1.11),
    part("south", 2.22),
    part(null, 3.33),
    part("north", 4.44, { kind: "shipping", quantity: 1 }),
  ]

  it.each([0, 2, 3])("makes the order's figures exactly, with %i decimals", (decimals) => {
    const order = totalsOf(parts)
    const { own, shares } = divide(parts, order, decimals)
    for (const figure of FIGURES) {
      const all = shares.reduce((sum, share) => sum + share[figure], own[figure])
      expect(all.toFixed(decimals)).toBe(Number(order[figure]).toFixed(decimals))
      for (const share of shares) {
        const lines = share.lines.reduce((sum, line) => sum + line[figure], 0)
        expect(lines).toBeCloseTo(share[figure], 6)
      }
    }
  })

  it("counts pieces of goods, not shipping", () => {
    const { shares } = divide(parts, totalsOf(parts), 2)
    expect(shares.map(({ seller_id, item_count }) => [seller_id, item_count])).toEqual([
      ["north", 1],
      ["south", 1],
    ])
  })

  it("makes no share of the merchant's own goods", () => {
    const own = [part(null, 9.99)]
    const division = divide(own, totalsOf(own), 2)
    expect(division).toMatchObject({ own: { subtotal: 9.99 }, shares: [] })
  })

  it("knows an order without any line", () => {
    const nothing = { subtotal: 0, discount_total: 0, tax_total: 0, total: 0 }
    expect(divide([], nothing, 2)).toEqual({ own: nothing, shares: [] })
  })
})
