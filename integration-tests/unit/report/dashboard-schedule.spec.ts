import { cronOf, isCron, whenOf } from "../../../src/admin/components/report/cron"
import {
  formatOf,
  kindOf,
  KINDS,
  scheduleBodyOf,
  scheduleValuesOf,
} from "../../../src/admin/components/report/schedule-values"
import { weekdayName } from "../../../src/admin/components/report/weekday-name"
import type { Report, ReportSchedule } from "../../../src/admin/lib/report"
import { REPORTS } from "../../../src/modules/report/reports/all"

describe("when a schedule is due", () => {
  it.each([
    ["0 6 * * *", { rhythm: "daily", time: "06:00" }],
    ["30 18 * * 1", { rhythm: "weekly", time: "18:30", weekday: "1" }],
    ["5 0 * * 0", { rhythm: "weekly", time: "00:05", weekday: "7" }],
    ["0 7 28 * *", { rhythm: "monthly", time: "07:00", day: "28" }],
  ])("reads %s as people say it, and writes it so again", (cron, when) => {
    expect(whenOf(cron)).toMatchObject(when)
    expect(cronOf(whenOf(cron))).toBe(cron)
  })

  it.each(["0 6 * * 1-5", "*/15 * * * *", "0 6 31 * *", "0 6 1 1 *", "0 6 1 * 1", "0 0 6 * * *"])(
    "keeps %s as it is: there is no choice for it",
    (cron) => {
      expect(whenOf(cron)).toMatchObject({ rhythm: "own", cron })
      expect(cronOf(whenOf(cron))).toBe(cron)
    }
  )

  it("is every day at six where nothing was said", () => {
    expect(cronOf(whenOf(null))).toBe("0 6 * * *")
  })

  it("takes five fields as cron and nothing else", () => {
    const sound = ["0 6 * * *", " 0  6 * * 1-5 ", "*/15 0,12 1-7/2 * *"]
    const wrong = ["", "0 6 * *", "0 6 * * * *", "daily", "0 6 * * Mon", "a b c d e"]
    expect(sound.filter((text) => !isCron(text))).toEqual([])
    expect(wrong.filter(isCron)).toEqual([])
  })

  it("names weekdays from Monday to Sunday", () => {
    expect([weekdayName("1", "en"), weekdayName("7", "en")]).toEqual(["Monday", "Sunday"])
  })
})

describe("the form of a schedule", () => {
  const reports = REPORTS as unknown as Record<string, unknown>[]
  const report = (key: string) => {
    const found = reports.find((one) => one.key === key) as { parameters: string[] }
    const parameters = found.parameters.map((name) => ({ name, default: null, is_required: false }))
    return { ...found, parameters } as unknown as Report
  }
  const sales: ReportSchedule = {
    ...{ id: "rs_1", name: "Morning", report_key: "sales", format: "csv", raw: true },
    ...{ params: { grain: "week", currency: "eur" }, period: "last_week", cron: "0 7 * * 1" },
    ...{ time_zone: "Asia/Tehran", user_ids: ["user_1"], to_everyone: false, is_enabled: false },
    ...{ next_at: null, last_run: null, seller_id: null, created_at: "2026-11-22T00:00:00Z" },
  }

  it("gives back what it was given", () => {
    const values = scheduleValuesOf(sales, "products", "UTC")
    const { id, next_at, last_run, seller_id, created_at, ...body } = sales
    expect(scheduleBodyOf(values, report("sales"), false)).toEqual(body)
  })

  it("asks only for what the report has, and for no period where it has none", () => {
    const values = scheduleValuesOf(null, "low-stock", "UTC")
    const filled = { ...values, name: " Stock ", seller_id: "sel_1", currency: "eur" }
    expect(scheduleBodyOf(filled, report("low-stock"), true)).toMatchObject({
      ...{ name: "Stock", period: null, to_everyone: true, user_ids: [] },
      params: { seller_id: "sel_1", sales_days: 30 },
    })
  })

  it("begins with what one looks at, and sends yesterday to everyone at six", () => {
    const values = scheduleValuesOf(null, "sales", "Europe/Berlin", { grain: "month", from: "a" })
    expect(scheduleBodyOf(values, report("sales"), true)).toMatchObject({
      ...{ params: { grain: "month" }, period: "yesterday", cron: "0 6 * * *" },
      ...{ time_zone: "Europe/Berlin", to_everyone: true, format: "xlsx", raw: false },
    })
  })

  it.each(KINDS)("knows the file %s both ways", (kind) => {
    expect(kindOf(formatOf(kind))).toBe(kind)
  })
})
