import {
  extremesOf,
  isBlank,
  isSideways,
  isWhole,
  numberIn,
  pointsOf,
  shortened,
  shownBars,
  SLICES_MAX,
  slicesOf,
} from "../../../src/admin/components/chart/points"

const NET = [{ key: "net", label: "Net" }]

describe("what a chart draws", () => {
  it("are numbers, also of amounts in texts; what is not there is a gap", () => {
    const row = { net: "12.50", none: null, word: "a", empty: "", minus: -3 }
    const read = ["net", "none", "word", "empty", "absent", "minus"].map((key) =>
      numberIn(row, key)
    )
    expect(read).toEqual([12.5, null, null, null, null, -3])
    expect(pointsOf([{ day: "2026-11-22", net: "1.00" }], "day", NET)).toEqual([
      { index: 0, x: "2026-11-22", net: 1 },
    ])
  })

  it("is nothing where all is zero or absent", () => {
    expect(isBlank([], NET)).toBe(true)
    expect(isBlank([{ net: "0.00" }, { net: null }], NET)).toBe(true)
    expect(isBlank([{ net: "0.00" }, { net: "-1.00" }], NET)).toBe(false)
  })

  it("has an axis of whole numbers where all are whole", () => {
    expect(isWhole([{ net: 1 }, { net: null }, { net: "-3.00" }], NET)).toBe(true)
    expect(isWhole([{ net: 1 }, { net: "0.50" }], NET)).toBe(false)
  })
})

describe("the parts of a ring", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ status: `s${index}`, orders: index }))

  it("are the largest first, without what is not above zero", () => {
    const slices = slicesOf(rows(4), "status", "orders", "Other")
    expect(slices.map(({ name, value }) => [name, value])).toEqual([
      ["s3", 3],
      ["s2", 2],
      ["s1", 1],
    ])
  })

  it("are no more than can be read: the smallest are one together, and none is lost", () => {
    const slices = slicesOf(rows(21), "status", "orders", "Other")
    expect(slices).toHaveLength(SLICES_MAX)
    expect(slices.at(-1)).toEqual({ name: "Other", value: 13 * 7, row: null })
    expect(slices.reduce((sum, { value }) => sum + value, 0)).toBe(210)
  })
})

describe("the words for a drawing", () => {
  it("name where it is highest and lowest", () => {
    const rows = [
      { day: "a", net: "2.00" },
      { day: "b", net: null },
      { day: "c", net: "9.00" },
      { day: "d", net: "-1.00" },
    ]
    expect(extremesOf(rows, "day", "net")).toEqual({
      ...{ highest: 9, at: "c", lowest: -1, lowest_at: "d" },
    })
    expect(extremesOf(rows, "day", "gross")).toBeNull()
  })
})

describe("bars", () => {
  const named = (...names: string[]) => names.map((name) => ({ name, net: 1 }))

  it("lie where their names are long, and are no more than can be told apart", () => {
    expect(isSideways(named("Tea", "Pots"), "name", String)).toBe(false)
    expect(isSideways(named("Tea", "Garden furniture"), "name", String)).toBe(true)
    const many = named(...Array.from({ length: 200 }, (_, index) => String(index)))
    expect([shownBars(many, false).length, shownBars(many, true).length]).toEqual([90, 20])
  })

  it("have names that fit", () => {
    expect(shortened("Garden furniture")).toBe("Garden furniture")
    expect(shortened("Garden furniture of wood")).toBe("Garden furniture …")
  })
})
