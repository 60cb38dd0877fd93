import { assertCron, latestSlot, nextSlot } from "../../../src/modules/report/cron"

const BERLIN = "Europe/Berlin"
const TEHRAN = "Asia/Tehran"
const at = (text: string) => new Date(text)
const slots = (cron: string, time_zone: string, after: string, count: number) => {
  const found: string[] = []
  for (let last = at(after); found.length < count;) {
    last = nextSlot({ cron, time_zone }, last)
    found.push(last.toISOString())
  }
  return found
}

describe("the clock of schedules", () => {
  it("comes at the same time of day by its own clock, whatever summer time does", () => {
    expect(slots("0 6 * * *", BERLIN, "2026-03-27T12:00:00Z", 3)).toEqual([
      "2026-03-28T05:00:00.000Z",
      "2026-03-29T04:00:00.000Z",
      "2026-03-30T04:00:00.000Z",
    ])
    expect(slots("0 6 * * *", BERLIN, "2026-10-24T12:00:00Z", 2)).toEqual([
      "2026-10-25T05:00:00.000Z",
      "2026-10-26T05:00:00.000Z",
    ])
    expect(slots("0 6 * * *", TEHRAN, "2026-11-22T12:00:00Z", 1)).toEqual([
      "2026-11-23T02:30:00.000Z",
    ])
  })

  it("makes a time that is skipped an hour later, and one that comes twice once", () => {
    expect(slots("30 2 * * *", BERLIN, "2026-03-28T12:00:00Z", 2)).toEqual([
      "2026-03-29T01:30:00.000Z",
      "2026-03-30T00:30:00.000Z",
    ])
    expect(slots("30 2 * * *", BERLIN, "2026-10-24T12:00:00Z", 2)).toEqual([
      "2026-10-25T00:30:00.000Z",
      "2026-10-26T01:30:00.000Z",
    ])
  })

  it("comes each hour of a day that has 23 or 25", () => {
    const hourly = (after: string) => slots("30 * * * *", BERLIN, after, 4).map((one) => at(one))
    for (const day of ["2026-03-28T23:45:00Z", "2026-10-24T23:00:00Z"]) {
      const found = hourly(day)
      const gaps = found.slice(1).map((one, i) => one.getTime() - found[i].getTime())
      expect(gaps).toEqual([3_600_000, 3_600_000, 3_600_000])
    }
  })

  it("knows months of different lengths", () => {
    expect(slots("0 0 31 * *", "UTC", "2026-10-01T00:00:00Z", 3)).toEqual([
      "2026-10-31T00:00:00.000Z",
      "2026-12-31T00:00:00.000Z",
      "2027-01-31T00:00:00.000Z",
    ])
  })

  it("finds of what was missed the latest", () => {
    const daily = { cron: "0 6 * * *", time_zone: "UTC" }
    const known = at("2026-11-01T06:00:00Z")
    const latest = (now: string) => latestSlot(daily, known, at(now)).toISOString()
    expect(latest("2026-11-01T06:00:00Z")).toBe("2026-11-01T06:00:00.000Z")
    expect(latest("2026-11-02T05:59:59Z")).toBe("2026-11-01T06:00:00.000Z")
    expect(latest("2026-11-05T06:00:00Z")).toBe("2026-11-05T06:00:00.000Z")
    expect(latest("2027-11-05T07:00:00Z")).toBe("2027-11-05T06:00:00.000Z")
  })

  it("takes the one that it knows when there was none since", () => {
    const leap = { cron: "0 6 29 2 *", time_zone: "UTC" }
    const known = at("2024-02-29T06:00:00Z")
    expect(latestSlot(leap, known, at("2026-11-01T00:00:00Z"))).toEqual(known)
  })

  const sound = (cron: string) => () => assertCron({ cron, time_zone: "UTC" }, at("2026-11-22"))

  it.each(["0 6 * * *", "30 7 * * 1-5", "59 */4 1,15 jan-mar mon", "0 0 1 1 *"])(
    "accepts %s",
    (cron) => expect(sound(cron)).not.toThrow()
  )

  it.each([
    ["* * * * *", "is no schedule; accepted: five fields that begin with one minute"],
    ["*/5 * * * *", "is no schedule"],
    ["0,30 * * * *", "is no schedule"],
    ["0-10 * * * *", "is no schedule"],
    ["60 * * * *", "is no schedule"],
    ["0 0 6 * * *", "is no schedule"],
    ["0 6 * *", "is no schedule"],
    ["@hourly", "is no schedule"],
    ["0 25 * * *", "never comes or cannot be read"],
    ["0 6 * * 9", "never comes or cannot be read"],
    ["0 6 30 2 *", "never comes or cannot be read"],
    ["0 6 31 4,6 *", "never comes or cannot be read"],
    ["0 6 * * mo;n", "is no schedule"],
  ])("refuses %s", (cron, message) => expect(sound(cron)).toThrow(message))
})
