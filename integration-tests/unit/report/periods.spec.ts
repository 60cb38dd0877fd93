import { daysOf, Period, PERIODS } from "../../../src/modules/report/periods"

const at =
  (moment: string, time_zone = "Europe/Berlin") =>
  (period: Period) =>
    Object.values(daysOf(period, new Date(moment), time_zone)).join(" ")

describe("the days of a period", () => {
  it("are told from the day that it is in the shop", () => {
    // A Sunday.
    const days = at("2026-11-22T05:00:00Z")
    expect(Object.fromEntries(PERIODS.map((period) => [period, days(period)]))).toEqual({
      today: "2026-11-22 2026-11-22",
      yesterday: "2026-11-21 2026-11-21",
      last_7_days: "2026-11-15 2026-11-21",
      last_30_days: "2026-10-23 2026-11-21",
      this_week: "2026-11-16 2026-11-22",
      last_week: "2026-11-09 2026-11-15",
      this_month: "2026-11-01 2026-11-22",
      last_month: "2026-10-01 2026-10-31",
    })
  })

  it("begin a week on Monday, on Monday too", () => {
    const days = at("2026-11-23T08:00:00Z")
    expect(days("this_week")).toBe("2026-11-23 2026-11-23")
    expect(days("last_week")).toBe("2026-11-16 2026-11-22")
  })

  it("are another day elsewhere", () => {
    const midnight = "2026-11-21T22:30:00Z"
    expect(at(midnight, "Europe/Berlin")("today")).toBe("2026-11-21 2026-11-21")
    expect(at(midnight, "Asia/Tehran")("today")).toBe("2026-11-22 2026-11-22")
    expect(at(midnight, "America/New_York")("yesterday")).toBe("2026-11-20 2026-11-20")
  })

  it("know the ends of months and years", () => {
    expect(at("2027-01-01T05:00:00Z")("last_month")).toBe("2026-12-01 2026-12-31")
    expect(at("2028-03-01T05:00:00Z")("yesterday")).toBe("2028-02-29 2028-02-29")
    expect(at("2028-03-01T05:00:00Z")("last_month")).toBe("2028-02-01 2028-02-29")
    expect(at("2027-01-02T05:00:00Z")("last_week")).toBe("2026-12-21 2026-12-27")
  })

  it("have the day of the clock when summer time begins and ends", () => {
    expect(at("2026-03-28T23:30:00Z")("today")).toBe("2026-03-29 2026-03-29")
    expect(at("2026-03-29T22:30:00Z")("today")).toBe("2026-03-30 2026-03-30")
    expect(at("2026-10-25T22:30:00Z")("today")).toBe("2026-10-25 2026-10-25")
    expect(at("2026-10-25T23:30:00Z")("today")).toBe("2026-10-26 2026-10-26")
  })
})
