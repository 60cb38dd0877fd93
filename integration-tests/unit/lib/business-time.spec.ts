import * as fc from "fast-check"
import {
  addBusinessMinutes,
  BusinessCalendar,
  businessMinutesBetween,
  isBusinessTime,
  LOOK_DAYS_MAX,
  MinuteSpan,
} from "../../../src/lib/business-time"
import { isTimeZone, wallClock } from "../../../src/lib/wall-clock"
import { countMinutes } from "../ticket/naive-time"

const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60_000
const nine_to_five = [[540, 1020]] as const
const OFFICE = [nine_to_five, nine_to_five, nine_to_five, nine_to_five, nine_to_five, [], []]
const AROUND_THE_CLOCK = Array.from({ length: 7 }, () => [[0, 1440]] as const)
const calendar = (change: Partial<BusinessCalendar> = {}): BusinessCalendar => ({
  ...{ time_zone: "Europe/Berlin", hours: OFFICE, holidays: [] },
  ...change,
})
const at = (text: string) => new Date(text)

describe("business time", () => {
  it.each([
    ["within a day", "2026-11-18T09:00+01:00", 60, "2026-11-18T10:00+01:00"],
    [
      "to the closing, not the next opening",
      "2026-11-18T16:00+01:00",
      60,
      "2026-11-18T17:00+01:00",
    ],
    ["over the night", "2026-11-18T16:30+01:00", 60, "2026-11-19T09:30+01:00"],
    ["from before the opening", "2026-11-18T03:00+01:00", 1, "2026-11-18T09:01+01:00"],
    ["over the weekend", "2026-11-20T16:59+01:00", 2, "2026-11-23T09:01+01:00"],
    ["half a minute", "2026-11-18T16:59:30+01:00", 1, "2026-11-19T09:00:30+01:00"],
    ["nothing", "2026-11-21T03:00+01:00", 0, "2026-11-21T03:00+01:00"],
  ])("is added %s", (_, from, minutes, to) => {
    expect(addBusinessMinutes(calendar(), at(from), minutes)).toEqual(at(to))
  })

  it("leaves out holidays and closed weeks", () => {
    const closed = calendar({ holidays: ["2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29"] })
    expect(addBusinessMinutes(closed, at("2026-12-23T16:30+01:00"), 60)).toEqual(
      at("2026-12-30T09:30+01:00")
    )
    expect(
      businessMinutesBetween(closed, at("2026-12-23T09:00+01:00"), at("2026-12-31T00:00+01:00"))
    ).toBe(2 * 480)
  })

  it("is what the wall clock of the place says, wherever whoever asks is", () => {
    const tokyo = calendar({ time_zone: "Asia/Tokyo" })
    expect(isBusinessTime(tokyo, at("2026-11-18T00:00Z"))).toBe(true)
    expect(isBusinessTime(tokyo, at("2026-11-18T08:00Z"))).toBe(false)
    expect(isBusinessTime(calendar(), at("2026-11-18T00:00Z"))).toBe(false)
  })

  it.each([
    // The night of a change has an hour less, or one more, for whoever works through it.
    ["Europe/Berlin", "2026-03-29", 23 * 60],
    ["Europe/Berlin", "2026-10-25", 25 * 60],
    ["America/New_York", "2026-03-08", 23 * 60],
    ["America/New_York", "2026-11-01", 25 * 60],
    ["Australia/Lord_Howe", "2026-04-05", 24.5 * 60],
    ["Australia/Lord_Howe", "2026-10-04", 23.5 * 60],
    // At midnight: the first hour of the day is the one that is missing.
    ["Africa/Cairo", "2026-04-24", 23 * 60],
    ["America/Santiago", "2026-09-06", 23 * 60],
    // The clock goes back at midnight: the day before gets the hour.
    ["America/Santiago", "2026-04-04", 25 * 60],
    // A whole day that never was.
    ["Pacific/Apia", "2011-12-30", 0],
    ["Asia/Kathmandu", "2026-06-01", 24 * 60],
    ["Asia/Tehran", "2026-03-22", 24 * 60],
  ])("of %s has on %s %d minutes around the clock", (time_zone, date, minutes) => {
    const clock = wallClock(time_zone)
    const momentOf = clock.momentsOf(Date.parse(`${date}T00:00Z`) / DAY_MS)
    const [from, to] = [new Date(momentOf(0)), new Date(momentOf(1440))]
    const open = calendar({ time_zone, hours: AROUND_THE_CLOCK })
    expect(businessMinutesBetween(open, from, to)).toBe(minutes)
    expect((to.getTime() - from.getTime()) / MINUTE_MS).toBe(minutes)
  })

  it("opens at the moment of the skip when the clock never shows the opening", () => {
    // 02:00 to 03:00 do not exist on 29 March: 02:30 to 04:00 is one hour.
    const hours = AROUND_THE_CLOCK.map(() => [[150, 240]] as const)
    const night = calendar({ hours })
    const midnight = at("2026-03-29T00:00+01:00")
    expect(addBusinessMinutes(night, midnight, 60)).toEqual(at("2026-03-29T04:00+02:00"))
    expect(addBusinessMinutes(night, midnight, 61)).toEqual(at("2026-03-30T02:31+02:00"))
  })

  it("gives up after a bounded time", () => {
    const never = calendar({ hours: OFFICE.map(() => []) })
    const from = at("2026-11-18T09:00Z")
    const far = new Date(from.getTime() + LOOK_DAYS_MAX * DAY_MS)
    expect(addBusinessMinutes(never, from, 1)).toEqual(far)
    expect(businessMinutesBetween(never, from, far)).toBe(0)
  })

  it("knows which zones there are", () => {
    expect(["Europe/Berlin", "UTC", "Mars/Olympus", ""].map(isTimeZone)).toEqual([
      ...[true, true, false, false],
    ])
  })
})

describe("business time, whatever the calendar", () => {
  const ZONES = [
    ...["UTC", "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe"],
    ...["Asia/Tehran", "Asia/Kathmandu", "Africa/Casablanca", "Pacific/Apia", "Pacific/Chatham"],
    ...["America/St_Johns", "Africa/Cairo", "Atlantic/Azores"],
  ]
  const spans = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
    .map((cuts) => {
      const minutes = cuts.sort((a, b) => a - b).map((cut) => cut * 15)
      return Array.from(
        { length: Math.floor(minutes.length / 2) },
        (_, i) => [minutes[2 * i], minutes[2 * i + 1]] as const
      )
    })
  const begin = Date.parse("2025-01-01T00:00Z")
  const moments = fc
    .integer({ min: 0, max: 2 * 365 * 24 * 60 * 60 * 1000 })
    .map((ms) => new Date(begin + ms))
  const holidays = fc.array(
    fc
      .integer({ min: 0, max: 730 })
      .map((day) => new Date(begin + day * DAY_MS).toISOString().slice(0, 10)),
    { maxLength: 30 }
  )
  const calendars = fc
    .record({
      time_zone: fc.constantFrom(...ZONES),
      hours: fc.array(spans, { minLength: 7, maxLength: 7 }),
      holidays,
    })
    .filter(({ hours }) => hours.some((day) => day.length > 0))
  const minutes = fc.integer({ min: 1, max: 6_000_000 }).map((tenths) => tenths / 1000)

  it("gives back by measuring what was added", () => {
    fc.assert(
      fc.property(calendars, moments, minutes, (some, from, added) => {
        const to = addBusinessMinutes(some, from, added)
        expect(businessMinutesBetween(some, from, to)).toBeCloseTo(added, 4)
      }),
      { numRuns: 300 }
    )
  })

  it("is the same in two steps as in one", () => {
    fc.assert(
      fc.property(calendars, moments, minutes, minutes, (some, from, first, second) => {
        // In whole milliseconds: what is less is rounded in each step.
        const one = Math.round(first * MINUTE_MS) / MINUTE_MS
        const two = Math.round(second * MINUTE_MS) / MINUTE_MS
        const stepped = addBusinessMinutes(some, addBusinessMinutes(some, from, one), two)
        expect(stepped).toEqual(addBusinessMinutes(some, from, one + two))
      }),
      { numRuns: 200 }
    )
  })

  it("adds up over any moment between, and never decreases", () => {
    fc.assert(
      fc.property(calendars, moments, moments, moments, (some, ...three) => {
        const [a, b, c] = three.sort((x, y) => x.getTime() - y.getTime())
        const whole = businessMinutesBetween(some, a, c)
        const parts = businessMinutesBetween(some, a, b) + businessMinutesBetween(some, b, c)
        expect(parts).toBeCloseTo(whole, 4)
        expect(whole).toBeGreaterThanOrEqual(businessMinutesBetween(some, a, b))
        expect(businessMinutesBetween(some, c, a)).toBeCloseTo(-whole, 4)
      }),
      { numRuns: 200 }
    )
  })

  it("ends in open time, or as it closes", () => {
    fc.assert(
      fc.property(calendars, moments, minutes, (some, from, added) => {
        const to = addBusinessMinutes(some, from, added)
        const just_before = new Date(to.getTime() - 1)
        expect(isBusinessTime(some, just_before)).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it("is what one finds by looking at the clock each minute", () => {
    const TWICE: MinuteSpan[] = [
      [360, 720],
      [800, 1320],
    ]
    const whole_hours = fc.record({
      // In these the clock moves at night by an hour; hours are of the day.
      time_zone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Tehran"),
      hours: fc.array(fc.constantFrom<MinuteSpan[]>([], [[360, 720]], TWICE), {
        ...{ minLength: 7, maxLength: 7 },
      }),
      holidays,
    })
    fc.assert(
      fc.property(
        whole_hours,
        moments,
        fc.integer({ min: 0, max: 6 * 24 * 60 }),
        (some, moment, length) => {
          const from = new Date(Math.floor(moment.getTime() / MINUTE_MS) * MINUTE_MS)
          const to = new Date(from.getTime() + length * MINUTE_MS)
          expect(businessMinutesBetween(some, from, to)).toBe(countMinutes(some, from, to))
        }
      ),
      { numRuns: 15 }
    )
  })
})
