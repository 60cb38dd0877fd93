import {
  bucketOf,
  bucketsOf,
  daysOf,
  eachDay,
  lastWeekOf,
  Period,
  PERIOD_DAYS_MAX,
  periodOf,
  piecesOf,
  plusDays,
  previousOf,
  todayIn,
} from "../../../src/modules/statistics/rules"

const today = "2026-11-22"

describe("the period that is meant", () => {
  it("is the last 30 days unless something is said", () => {
    expect(periodOf({}, today)).toEqual({ from: "2026-10-24", to: today })
    expect(periodOf({ to: "2026-03-01" }, today)).toEqual({ from: "2026-01-31", to: "2026-03-01" })
    expect(periodOf({ from: "2026-11-01" }, today)).toEqual({ from: "2026-11-01", to: today })
    expect(periodOf({ from: today, to: today }, today)).toEqual({ from: today, to: today })
  })

  it.each([
    ["begins after it ends", { from: "2026-11-23" }, /2026-11-23 to 2026-11-22 has 0/],
    ["is too long", { from: "2010-01-01" }, /1 to 3660 days/],
  ])("is refused when it %s, and why is said", (_, given, message) => {
    expect(() => periodOf(given, today)).toThrow(message)
  })

  it("may be as long as ten years, and no longer", () => {
    const from = plusDays(today, 1 - PERIOD_DAYS_MAX)
    expect(daysOf(periodOf({ from }, today))).toBe(PERIOD_DAYS_MAX)
    expect(() => periodOf({ from: plusDays(from, -1) }, today)).toThrow(/3661/)
  })

  it("has the one before it, of the same length, and seven days at its end", () => {
    const march = { from: "2024-03-01", to: "2024-03-31" }
    expect(previousOf(march)).toEqual({ from: "2024-01-30", to: "2024-02-29" })
    expect(lastWeekOf({ from: today, to: "2024-03-02" })).toEqual({
      ...{ from: "2024-02-25", to: "2024-03-02" },
    })
    expect(eachDay(lastWeekOf(march))).toHaveLength(7)
  })
})

describe("today", () => {
  it("is the day of the shop's own clock, also around a change of its clocks", () => {
    const at = (moment: string) => todayIn("Europe/Berlin", new Date(moment))
    expect(at("2025-03-29T22:59:59.999Z")).toBe("2025-03-29")
    expect(at("2025-03-29T23:00:00Z")).toBe("2025-03-30")
    expect(at("2025-03-30T21:59:59.999Z")).toBe("2025-03-30")
    expect(at("2025-03-30T22:00:00Z")).toBe("2025-03-31")
    expect(todayIn("Asia/Tehran", new Date("2026-11-22T20:30:00Z"))).toBe("2026-11-23")
    expect(todayIn("America/Los_Angeles", new Date("2026-11-22T07:59:00Z"))).toBe("2026-11-21")
  })
})

describe("buckets", () => {
  it("are days, weeks from Monday, or months; the first may begin before the period", () => {
    const period = { from: "2026-10-28", to: "2026-11-10" }
    expect(bucketsOf(period, "day")).toEqual(eachDay(period))
    expect(bucketsOf(period, "week")).toEqual(["2026-10-26", "2026-11-02", "2026-11-09"])
    expect(bucketsOf(period, "month")).toEqual(["2026-10-01", "2026-11-01"])
  })

  it("begin weeks on Monday over the turn of a year, and before 1970", () => {
    expect(["2026-11-22", "2026-11-23", "2027-01-01"].map((day) => bucketOf(day, "week"))).toEqual([
      ...["2026-11-16", "2026-11-23", "2026-12-28"],
    ])
    expect(["1970-01-01", "1969-12-28"].map((day) => bucketOf(day, "week"))).toEqual([
      ...["1969-12-29", "1969-12-22"],
    ])
  })

  it("miss no day of a leap year and none around a change of clocks", () => {
    expect(bucketsOf({ from: "2024-02-27", to: "2024-03-02" }, "day")).toEqual([
      ...["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"],
    ])
    expect(bucketsOf({ from: "2025-03-29", to: "2025-03-31" }, "day")).toHaveLength(3)
    expect(bucketsOf({ from: "2025-01-31", to: "2025-12-01" }, "month")).toHaveLength(12)
  })
})

describe("the pieces of a period", () => {
  const daysIn = (period: Period) =>
    piecesOf(period).flatMap(({ span, first_day }) =>
      eachDay({ from: first_day, to: lastOf(span, first_day) })
    )

  it("are as few as make it up", () => {
    const spans = (from: string, to: string) =>
      piecesOf({ from, to }).map(({ span, first_day }) => `${span} ${first_day}`)
    expect(spans("2024-01-01", "2026-12-31")).toEqual([
      ...["year 2024-01-01", "year 2025-01-01", "year 2026-01-01"],
    ])
    expect(spans("2024-02-20", "2024-04-11")).toEqual([
      ...["day 2024-02-20", "third 2024-02-21", "month 2024-03-01"],
      ...["third 2024-04-01", "day 2024-04-11"],
    ])
    expect(spans(today, today)).toEqual([`day ${today}`])
  })

  it("are every day of it once, whatever period it is", () => {
    for (let i = 0; i < 300; i++) {
      const from = plusDays("2019-12-20", (i * 37) % 1500)
      const period = { from, to: plusDays(from, (i * i * 7) % 1200) }
      expect(daysIn(period)).toEqual(eachDay(period))
    }
  })

  it("are few, however long it is", () => {
    const counts = Array.from({ length: 200 }, (_, i) => {
      const from = plusDays("2010-01-02", i * 3)
      return piecesOf({ from, to: plusDays(from, PERIOD_DAYS_MAX - 1) }).length
    })
    expect(Math.max(...counts)).toBeLessThanOrEqual(60)
  })
})

function lastOf(span: string, first: string): string {
  const [year, month, day] = first.split("-").map(Number)
  const next = {
    day: Date.UTC(year, month - 1, day + 1),
    third: day === 21 ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 10),
    month: Date.UTC(year, month, 1),
    year: Date.UTC(year + 1, 0, 1),
  }[span]!
  return plusDays(new Date(next).toISOString().slice(0, 10), -1)
}
