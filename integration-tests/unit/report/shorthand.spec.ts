import { paramsOf } from "../../../src/modules/report/shorthand"

const NOW = new Date("2026-11-22T23:30:00Z")
const of = (asked: Parameters<typeof paramsOf>[1], key = "sales", time_zone = "Europe/Berlin") =>
  paramsOf(key, asked, time_zone, NOW)

describe("the parameters that are asked for", () => {
  it("are those that are given", () => {
    expect(of({ params: { from: "2026-11-01" } }, "tax")).toEqual({ from: "2026-11-01" })
    expect(of({}, "low-stock")).toEqual({})
  })

  it("are one day for a daily report: the one that is said, or today by the clock of the store", () => {
    const day = (date: string) => ({ from: date, to: date })
    expect(of({ report_type: "daily", date: "2026-11-20" })).toEqual(day("2026-11-20"))
    expect(of({ report_type: "daily" })).toEqual(day("2026-11-23"))
    expect(of({ report_type: "daily" }, "sales", "UTC")).toEqual(day("2026-11-22"))
    expect(of({ report_type: "daily" }, "sales", "Asia/Tehran")).toEqual(day("2026-11-23"))
  })

  it("are its days for a range, beside what else is given", () => {
    const range = { report_type: "range", from: "2026-11-01", to: "2026-11-30" } as const
    expect(of({ ...range, params: { grain: "week" } })).toEqual({
      ...{ from: "2026-11-01", to: "2026-11-30", grain: "week" },
    })
  })

  it.each([
    ["of another report than sales", { report_type: "daily" }, "tax", /report_type is for sales/],
    [
      "of a range without an end",
      { report_type: "range", from: "2026-11-01" },
      "sales",
      /from and/,
    ],
    ["of a range with a date", { report_type: "range", date: "2026-11-01" }, "sales", /from and/],
    ["of a day with an end", { report_type: "daily", to: "2026-11-01" }, "sales", /a date, if any/],
    ["of a day without saying so", { date: "2026-11-01" }, "sales", /go with report_type/],
    ["twice", { report_type: "daily", params: { from: "2026-11-01" } }, "sales", /given twice/],
  ] as const)("are refused as a period %s", (_, asked, key, message) => {
    expect(() => of(asked, key)).toThrow(message)
  })
})
