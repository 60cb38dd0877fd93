import {
  availableOf,
  isLow,
  LOW_STOCK_THRESHOLD,
  piecesOf,
  settle,
  SETTLE_MS,
  thresholdOf,
} from "../../../src/modules/stock/rules"

describe("the threshold in force", () => {
  it.each([
    ["the variant's own", 1, 5, 1],
    ["the variant's own, also when it is zero", 0, 5, 0],
    ["the store's where the variant has none", null, 5, 5],
    ["the store's, also when it is zero", undefined, 0, 0],
    ["the shop's where neither has one", null, null, LOW_STOCK_THRESHOLD],
  ])("is %s", (_, own, store, expected) => {
    expect(thresholdOf(own, store)).toBe(expected)
  })
})

describe("what can be sold", () => {
  it.each([
    ["what is not promised", 10, 4, 6],
    ["less than nothing on backorder", 0, 2, -2],
    ["whole pieces only", 2.5, 0, 2],
  ])("is %s", (_, stocked, reserved, expected) => {
    expect(availableOf(stocked, reserved)).toBe(expected)
  })

  it("fits into its column, whatever somebody types on the platform's own page", () => {
    expect(piecesOf(1e12)).toBe(2_000_000_000)
    expect(piecesOf(-1e12)).toBe(-2_000_000_000)
  })
})

describe("low stock", () => {
  it.each([
    [4, 3, false],
    [3, 3, true],
    [2, 3, true],
    [0, 0, true],
    [1, 0, false],
    [-1, 0, true],
  ])("with %i left and a threshold of %i is %s", (available, threshold, expected) => {
    expect(isLow(available, threshold)).toBe(expected)
  })
})

describe("a change of side", () => {
  const now = new Date("2026-11-21T12:00:00Z")
  const later = (ms: number) => new Date(now.getTime() + ms)
  const row = (is_crossed: boolean, turned_at: Date | null = null) => ({
    ...{ is_crossed, turned_at },
    version: 1,
  })

  it("is noted when it is seen, and told when it has lasted", () => {
    expect(settle(row(false), true, now)).toEqual({ is_crossed: false, turned_at: now })
    const soon = later(SETTLE_MS - 1)
    expect(settle(row(false, now), true, soon)).toEqual({ is_crossed: false, turned_at: now })
    const told = { is_crossed: true, turned_at: null, move: "fell" }
    expect(settle(row(false, now), true, later(SETTLE_MS))).toEqual(told)
  })

  it("upwards is treated as downwards", () => {
    expect(settle(row(true), false, now)).toEqual({ is_crossed: true, turned_at: now })
    const told = { is_crossed: false, turned_at: null, move: "rose" }
    expect(settle(row(true, now), false, later(SETTLE_MS))).toEqual(told)
  })

  it("is forgotten when it did not last", () => {
    const calm = { is_crossed: false, turned_at: null }
    expect(settle(row(false, now), false, later(SETTLE_MS))).toEqual(calm)
  })

  it("is believed at once where there is no need for patience", () => {
    expect(settle(row(false), true, now, 0)).toMatchObject({ is_crossed: true, move: "fell" })
  })

  it("is believed at the first sight", () => {
    const unseen = { is_crossed: false, turned_at: null, version: 0 }
    expect(settle(unseen, true, now)).toMatchObject({ is_crossed: true, turned_at: null })
  })
})
