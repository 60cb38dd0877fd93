import { availableAt, compareOffers, Offer, standingOf } from "../../../src/modules/catalog/ranking"

const offer = (variant_id: string, more: Partial<Offer> = {}): Offer => ({
  variant_id,
  price: { currency_code: "usd", amount: 10 },
  available: 5,
  allow_backorder: false,
  is_on_holiday: false,
  ...more,
})
const usd = (amount: number) => ({ price: { currency_code: "usd", amount } })
const ranked = (...offers: Offer[]) =>
  [...offers].sort(compareOffers).map(({ variant_id }) => variant_id)

describe("the rank of an offer", () => {
  it.each([
    ["what can be bought before the cheaper that cannot", usd(10), { ...usd(1), available: 0 }],
    ["the cheaper before the dearer with more pieces", usd(9), { ...usd(10), available: 99 }],
    ["of one price the one with more pieces", { available: 6 }, { available: 5 }],
    ["of one price what is not counted", { available: null }, { available: 1_000_000 }],
    ["a price before none", { available: 0 }, { price: null }],
    ["the smaller id when nothing else differs", {}, {}],
  ])("puts first %s", (_, first, second) => {
    const [a, b] = [offer("a", first), offer("b", second)]
    expect(ranked(a, b)).toEqual(["a", "b"])
    expect(ranked(b, a)).toEqual(["a", "b"])
  })

  it("is the same however the offers arrive, also without any price", () => {
    const offers = ["c", "a", "b"].map((id) => offer(id, { price: null, available: null }))
    expect(ranked(...offers)).toEqual(["a", "b", "c"])
    expect(ranked(...offers.reverse())).toEqual(["a", "b", "c"])
  })
})

describe("whether an offer can be bought", () => {
  it.each([
    ["in stock", {}, { in_stock: true, buyable: true }],
    ["not counted", { available: null }, { in_stock: true, buyable: true }],
    ["to be made", { available: 0, allow_backorder: true }, { in_stock: false, buyable: true }],
    ["sold out", { available: 0 }, { in_stock: false, buyable: false, reason: "out_of_stock" }],
    ["without a price", { price: null }, { in_stock: true, buyable: false, reason: "no_price" }],
    [
      "of a store on holiday, whatever else",
      { is_on_holiday: true, price: null, available: 0 },
      { in_stock: false, buyable: false, reason: "holiday" },
    ],
  ])("is known of one %s", (_, more, standing) => {
    expect(standingOf(offer("a", more))).toEqual(standing)
  })
})

describe("the pieces that can be sent", () => {
  const level = (location_id: string, stocked_quantity: number, reserved_quantity = 0) => ({
    location_id,
    stocked_quantity,
    reserved_quantity,
  })
  const item = (required_quantity: number, ...location_levels: ReturnType<typeof level>[]) => ({
    required_quantity,
    inventory: { location_levels },
  })

  it("are those at the given places less what is promised", () => {
    const items = [item(1, level("here", 5, 2), level("there", 7), level("elsewhere", 100))]
    expect(availableAt(["here", "there"], items)).toBe(10)
    expect(availableAt([], items)).toBe(0)
  })

  it("are as many as the scarcest part allows", () => {
    expect(availableAt(["here"], [item(1, level("here", 9)), item(4, level("here", 10))])).toBe(2)
  })

  it("are none without parts, and never less", () => {
    expect(availableAt(["here"], [])).toBe(0)
    expect(availableAt(["here"], [item(1, level("here", 1, 3))])).toBe(0)
  })
})
