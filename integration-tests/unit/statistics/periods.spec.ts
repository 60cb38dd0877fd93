import {
  daysIn,
  daysOf,
  grainIn,
  grainOf,
  grainsFor,
  isDay,
  PERIOD_DAYS_MAX,
  periodIn,
  PERIODS,
  todayIn,
  writePeriod,
} from "../../../src/admin/lib/periods"

/** A Sunday. */
const TODAY = "2026-03-01"
const read = (address: string) => periodIn(new URLSearchParams(address), TODAY, "last_30_days")

describe("the day at a shop", () => {
  it.each([
    ["UTC", "2026-11-22"],
    ["Asia/Tehran", "2026-11-23"],
    ["America/New_York", "2026-11-22"],
  ])("in %s is %s", (timeZone, day) => {
    expect(todayIn(timeZone, new Date("2026-11-22T22:30:00Z"))).toBe(day)
  })

  it("is one of the calendar", () => {
    expect(["2028-02-29", "2026-02-29", "2026-2-1", "tomorrow", ""].filter(isDay)).toEqual([
      "2028-02-29",
    ])
  })
})

describe("a period", () => {
  it.each([
    ["today", "2026-03-01", "2026-03-01"],
    ["yesterday", "2026-02-28", "2026-02-28"],
    ["last_7_days", "2026-02-23", "2026-03-01"],
    ["last_30_days", "2026-01-31", "2026-03-01"],
    ["this_week", "2026-02-23", "2026-03-01"],
    ["last_week", "2026-02-16", "2026-02-22"],
    ["this_month", "2026-03-01", "2026-03-01"],
    ["last_month", "2026-02-01", "2026-02-28"],
    ["this_year", "2026-01-01", "2026-03-01"],
  ] as const)("called %s is from %s to %s", (period, from, to) => {
    expect(daysOf(period, TODAY)).toEqual({ from, to })
  })

  it("begins before it ends, on each day of a leap year", () => {
    const days = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10)
    )
    const wrong = days.flatMap((day) =>
      PERIODS.filter((period) => daysIn(daysOf(period, day)) < 1 || daysOf(period, day).to > day)
    )
    expect(wrong).toEqual([])
    expect(daysOf("last_month", "2028-01-15")).toEqual({ from: "2027-12-01", to: "2027-12-31" })
  })
})

describe("the period in an address", () => {
  it("is the usual one where none is named, or none that is known", () => {
    const usual = { period: "last_30_days", from: "2026-01-31", to: TODAY }
    expect([read(""), read("period=ever"), read("from=2026-02-30&to=2026-03-01")]).toEqual([
      usual,
      usual,
      usual,
    ])
  })

  it("are two days of one's own, in whichever order", () => {
    const own = { period: "own", from: "2026-02-01", to: "2026-02-03" }
    expect(read("from=2026-02-01&to=2026-02-03&period=today")).toEqual(own)
    expect(read("from=2026-02-03&to=2026-02-01")).toEqual(own)
  })

  it("has no more days than the server counts", () => {
    expect(daysIn(read("from=1990-01-01&to=2026-01-01"))).toBe(PERIOD_DAYS_MAX)
  })

  it.each(["period=last_week", "from=2026-02-01&to=2026-02-03"])("is written as %s", (address) => {
    const before = new URLSearchParams("from=2025-01-01&to=2025-01-02&period=today&currency=eur")
    expect(writePeriod(before, read(address)).toString()).toBe(`currency=eur&${address}`)
  })
})

describe("the parts of a period", () => {
  it("are few enough to be read", () => {
    const grains = [1, 62, 63, 366, 367, 3_660].map((days) =>
      grainOf({
        from: "2016-01-01",
        to: new Date(Date.UTC(2016, 0, days)).toISOString().slice(0, 10),
      })
    )
    expect(grains).toEqual(["day", "day", "week", "week", "month", "month"])
  })

  it("are chosen in the address, unless they would be too many", () => {
    const year = { from: "2025-01-01", to: "2025-12-31" }
    const decade = { from: "2016-01-01", to: "2025-12-31" }
    const params = new URLSearchParams("grain=day")
    expect(grainIn(params, year)).toBe("day")
    expect(grainIn(params, decade)).toBeNull()
    expect(grainIn(new URLSearchParams("grain=hour"), year)).toBeNull()
    expect([grainsFor(year), grainsFor(decade)]).toEqual([["day", "week", "month"], ["month"]])
  })
})
