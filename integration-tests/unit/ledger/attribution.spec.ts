import { attribute, Refundable } from "../../../src/modules/ledger/refund-attribution"

const share = (sold: number, more: Partial<Refundable> = {}): Refundable => ({
  ...{ sold, refunded: 0, seen: sold, returned: 0, is_own: false, ...more },
})
const own = (sold: number, more: Partial<Refundable> = {}) => share(sold, { ...more, is_own: true })

describe("which shares a refund takes its money from", () => {
  it.each<[string, number, number, Refundable[], number[]]>([
    ["the slice that it was asked for", 40, 1, [share(100), share(50), own(10)], [0, 40, 0]],
    ["all by what is left of each", 50, -1, [share(100), share(50), own(50)], [25, 13, 12]],
    ["nobody beyond what is left", 90, -1, [share(100, { refunded: 90 }), own(80)], [10, 80]],
    ["goods that came back first", 30, -1, [share(100, { returned: 30 }), own(900)], [30, 0]],
    ["a return and then the rest", 60, -1, [share(100, { returned: 30 }), own(70)], [45, 15]],
    ["what an edit took out first", 20, -1, [share(100), own(100, { seen: 80 })], [0, 20]],
    ["a return only once", 10, -1, [share(100, { returned: 30, refunded: 30 }), own(70)], [5, 5]],
    ["the merchant for what nobody has room for", 70, 0, [share(50), own(0)], [50, 20]],
    ["the merchant even when nothing was sold", 5, -1, [share(0), own(0)], [0, 5]],
  ])("takes %s", (_, amount, target, shares, parts) => {
    expect(attribute(amount, target, shares)).toEqual(parts)
  })
})
