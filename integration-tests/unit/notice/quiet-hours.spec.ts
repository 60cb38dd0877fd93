import fc from "fast-check"
import { isTimeZone } from "../../../src/lib/wall-clock"
import { afterQuietHours } from "../../../src/modules/notice/quiet-hours"

const at = (hours: number, minutes = 0) => hours * 60 + minutes
/** The moment at which a message leaves that could leave now. */
const leaves = (now: string, time_zone: string, from: number | null, to: number | null) =>
  afterQuietHours(new Date(now), { time_zone, from, to }).toISOString()

describe("quiet hours", () => {
  it.each([
    ["before they begin", "2026-11-21T12:59:00.000Z", at(13), at(15), "2026-11-21T12:59:00.000Z"],
    ["as they begin", "2026-11-21T13:00:00.000Z", at(13), at(15), "2026-11-21T15:00:00.000Z"],
    ["in between", "2026-11-21T13:17:42.123Z", at(13), at(15), "2026-11-21T15:00:00.000Z"],
    ["as they end", "2026-11-21T15:00:00.000Z", at(13), at(15), "2026-11-21T15:00:00.000Z"],
    ["before midnight", "2026-11-21T23:30:00.000Z", at(22), at(7), "2026-11-22T07:00:00.000Z"],
    ["after midnight", "2026-11-22T06:59:59.999Z", at(22), at(7), "2026-11-22T07:00:00.000Z"],
    ["by day", "2026-11-22T12:00:00.000Z", at(22), at(7), "2026-11-22T12:00:00.000Z"],
    ["odd minutes", "2026-11-21T22:05:00.000Z", at(22, 3), at(7, 11), "2026-11-22T07:11:00.000Z"],
    ["till midnight", "2026-11-21T23:00:00.000Z", at(22), at(0), "2026-11-22T00:00:00.000Z"],
    ["almost all day", "2026-11-21T00:01:00.000Z", at(0, 1), at(0), "2026-11-22T00:00:00.000Z"],
    ["that are none", "2026-11-21T13:00:00.000Z", at(13), at(13), "2026-11-21T13:00:00.000Z"],
    ["without a beginning", "2026-11-21T13:00:00.000Z", null, at(15), "2026-11-21T13:00:00.000Z"],
    ["without an end", "2026-11-21T13:00:00.000Z", at(13), null, "2026-11-21T13:00:00.000Z"],
  ])("%s", (_, now, from, to, expected) => {
    expect(leaves(now, "UTC", from, to)).toBe(expected)
  })

  it.each([
    // The clock goes from 2:00 to 3:00 at 01:00 UTC on 29 March 2026.
    [
      "Berlin, the night is an hour shorter",
      "Europe/Berlin",
      "2026-03-28T22:00Z",
      22,
      7,
      "2026-03-29T05:00Z",
    ],
    [
      "Berlin, the end is jumped over",
      "Europe/Berlin",
      "2026-03-28T22:00Z",
      22,
      2.5,
      "2026-03-29T01:00Z",
    ],
    [
      "Berlin, the beginning is jumped over",
      "Europe/Berlin",
      "2026-03-29T01:00Z",
      2.5,
      7,
      "2026-03-29T05:00Z",
    ],
    // From 3:00 to 2:00 at 01:00 UTC on 25 October 2026.
    [
      "Berlin, the night is an hour longer",
      "Europe/Berlin",
      "2026-10-24T20:00Z",
      22,
      7,
      "2026-10-25T06:00Z",
    ],
    [
      "Berlin, the end comes twice",
      "Europe/Berlin",
      "2026-10-24T22:00Z",
      22,
      2.5,
      "2026-10-25T00:30Z",
    ],
    [
      "Berlin, the hour that comes twice is quiet twice",
      "Europe/Berlin",
      "2026-10-25T01:10Z",
      22,
      2.5,
      "2026-10-25T01:30Z",
    ],
    // 8 March and 1 November 2026, at 2:00.
    ["New York in spring", "America/New_York", "2026-03-08T03:00Z", 22, 7, "2026-03-08T11:00Z"],
    ["New York in autumn", "America/New_York", "2026-11-01T02:00Z", 22, 7, "2026-11-01T12:00Z"],
    // Half an hour off, and no change since 2022.
    ["Tehran", "Asia/Tehran", "2026-03-21T19:00Z", 22, 7, "2026-03-22T03:30Z"],
    // In 2021 at midnight from 0:00 to 1:00 on 22 March, and back on 22 September.
    [
      "Tehran, midnight is jumped over",
      "Asia/Tehran",
      "2021-03-21T19:00Z",
      22,
      0.5,
      "2021-03-21T20:30Z",
    ],
    [
      "Tehran, the last hour comes twice",
      "Asia/Tehran",
      "2021-09-21T18:00Z",
      22,
      7,
      "2021-09-22T03:30Z",
    ],
    [
      "Lord Howe, whose clock moves half an hour",
      "Australia/Lord_Howe",
      "2026-10-03T12:00Z",
      22,
      7,
      "2026-10-03T20:00Z",
    ],
    [
      "Kathmandu, three quarters off",
      "Asia/Kathmandu",
      "2026-11-21T18:00Z",
      22,
      7,
      "2026-11-22T01:15Z",
    ],
  ])("in %s", (_, time_zone, now, from, to, expected) => {
    expect(leaves(now, time_zone, from * 60, to * 60)).toBe(new Date(expected).toISOString())
  })

  it("never make a message leave early, within them, or more than a day and an hour later", () => {
    const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Tehran", "Pacific/Apia"]
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
    const year = { min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }
    fc.assert(
      fc.property(
        fc.integer(year),
        fc.constantFrom(...zones),
        minute,
        minute,
        (now, zone, from, to) => {
          const quiet = { time_zone: zone, from, to }
          const left = afterQuietHours(new Date(now), quiet)
          expect(left.getTime()).toBeGreaterThanOrEqual(now)
          expect(left.getTime() - now).toBeLessThanOrEqual(25 * 60 * 60_000)
          expect(afterQuietHours(left, quiet)).toEqual(left)
        }
      ),
      { numRuns: 500 }
    )
  })
})

describe("a time zone", () => {
  it.each(["UTC", "Europe/Berlin", "Asia/Tehran"])("is known: %s", (name) => {
    expect(isTimeZone(name)).toBe(true)
  })
  it.each(["", "Mars/Olympus", "Europe/Berlin ", "constructor"])("is not known: %j", (name) => {
    expect(isTimeZone(name)).toBe(false)
  })
})
