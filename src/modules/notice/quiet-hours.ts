/** When a person wants to be left alone. Minutes since midnight; from 22:00 to 7:00 is 1320, 420. */
export type QuietHours = { time_zone: string; from: number | null; to: number | null }

export const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
/** All clocks of the world are changed at a quarter of an hour. */
const STEP_MS = 15 * MINUTE_MS
/** More quarters than the longest night has, also when an hour comes twice. */
const STEPS_MAX = 4 * 26
const ZONES_MAX = 500

const clocks = new Map<string, Intl.DateTimeFormat>()

/** To make one takes as long as to read it a thousand times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, hourCycle: "h23", hour: "2-digit", minute: "2-digit" },
  })
  if (clocks.size >= ZONES_MAX) clocks.clear()
  clocks.set(timeZone, clock)
  return clock
}

function minuteOfDay(at: number, timeZone: string): number {
  const [hours, minutes] = clockOf(timeZone).format(at).split(":").map(Number)
  return hours * 60 + minutes
}

const isQuiet = (minute: number, from: number, to: number) =>
  from < to ? from <= minute && minute < to : from <= minute || minute < to

/**
 * The earliest moment outside somebody's quiet hours. An end that the clock jumps over in spring
 * is over with the jump; where an hour comes twice in autumn, its quiet part does too.
 */
export function afterQuietHours(now: Date, { time_zone, from, to }: QuietHours): Date {
  if (from === null || to === null || from === to) return now
  let at = now.getTime()
  for (let step = 0; step < STEPS_MAX; step++) {
    const minute = minuteOfDay(at, time_zone)
    if (!isQuiet(minute, from, to)) break
    const sinceMinute = at % MINUTE_MS
    const rest = ((to - minute + DAY_MINUTES) % DAY_MINUTES) * MINUTE_MS - sinceMinute
    at = Math.min(at + rest, at - (at % STEP_MS) + STEP_MS)
  }
  return new Date(at)
}
