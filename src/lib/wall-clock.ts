import { LRUCache } from "lru-cache"

export const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Zones whose clock is kept; there are about 600. */
const CLOCKS_MAX = 100
/** Days whose offset a clock remembers. */
const DAYS_MAX = 4_000
/**
 * A wall clock is at most 14 hours ahead of UTC and 12 behind it. Read as if it were UTC, a local
 * time is less than this far from the moment that it names.
 */
const AHEAD_MS = 15 * HOUR_MS
const BEHIND_MS = 13 * HOUR_MS

/** The wall clock of one place. Days count from 1970-01-01. */
export type WallClock = {
  /** What the clock shows at a moment, as if it were UTC. */
  shows: (moment: number) => number
  /** The day that it is there at a moment. */
  dayOf: (moment: number) => number
  /**
   * The moments of a day's minutes, 0 to 1440: the first at which the clock shows that time or a
   * later one. A time that summer time skips is the moment of the skip, one that comes twice is
   * its first. So the moments of a day are in order, and each day ends where the next begins.
   */
  momentsOf: (day: number) => (minute: number) => number
}

const clocks = new LRUCache<string, WallClock>({ max: CLOCKS_MAX })

/** Whether there is such a time zone, like Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** @throws RangeError for a zone that does not exist */
export function wallClock(time_zone: string): WallClock {
  const known = clocks.get(time_zone)
  if (known) return known
  const offsetAt = rememberDays(offsetsOf(time_zone))
  const shows = (moment: number) => moment + offsetAt(moment)
  const clock: WallClock = {
    shows,
    dayOf: (moment) => Math.floor(shows(moment) / DAY_MS),
    momentsOf: (day) => {
      const before = offsetAt(day * DAY_MS - AHEAD_MS)
      const isPlain = before === offsetAt((day + 1) * DAY_MS + BEHIND_MS)
      return (minute) => {
        const local = day * DAY_MS + minute * MINUTE_MS
        return isPlain ? local - before : momentOf(offsetAt, local)
      }
    },
  }
  clocks.set(time_zone, clock)
  return clock
}

type Offsets = (moment: number) => number

function momentOf(offsetAt: Offsets, local: number): number {
  const before = offsetAt(local - AHEAD_MS)
  const after = offsetAt(local + BEHIND_MS)
  const early = local - before
  if (offsetAt(early) === before) return early
  const late = local - after
  if (offsetAt(late) === after) return late
  // The clock never showed it: it jumped between the two.
  let [low, high] = [late, early]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === before) low = middle
    else high = middle
  }
  return high
}

/** A day of UTC that begins and ends with the same offset has no other: most moments cost nothing. */
function rememberDays(offsetAt: Offsets): Offsets {
  const offsets = new Map<number, number>()
  return (moment) => {
    const day = Math.floor(moment / DAY_MS)
    const known = offsets.get(day)
    if (known !== undefined) return known
    const first = offsetAt(day * DAY_MS)
    if (first !== offsetAt((day + 1) * DAY_MS - 1)) return offsetAt(moment)
    if (offsets.size >= DAYS_MAX) offsets.clear()
    offsets.set(day, first)
    return first
  }
}

/** How far ahead of UTC the place is, by the zone data that Node brings. */
function offsetsOf(time_zone: string): Offsets {
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: time_zone, hourCycle: "h23" },
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  })
  return (moment) => {
    const whole = Math.floor(moment / 1000) * 1000
    const parts = new Map(format.formatToParts(whole).map(({ type, value }) => [type, value]))
    const [year, month, day, hour, minute, second] = PARTS.map((name) => Number(parts.get(name)))
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole
  }
}
const PARTS = ["year", "month", "day", "hour", "minute", "second"] as const
