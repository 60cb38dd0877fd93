import { DAY_MS, WallClock } from "../wall-clock"

const DAY = /^\d{4}-\d\d-\d\d$/
const MOMENT = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?$/

/** What the clock showed at a moment, as if it were UTC; null is no moment. */
export function shownAt(value: unknown, clock: WallClock): Date | null {
  if (typeof value === "string" && DAY.test(value)) return valid(Date.parse(value))
  const moment = momentOf(value)
  return moment === null ? null : valid(clock.shows(moment))
}

/** The day of a moment there, as its first moment in UTC; null is no day. */
export function dayAt(value: unknown, clock: WallClock): Date | null {
  const shown = shownAt(value, clock)
  return shown && new Date(Math.floor(shown.getTime() / DAY_MS) * DAY_MS)
}

function momentOf(value: unknown): number | null {
  if (value instanceof Date) return finite(value.getTime())
  if (typeof value === "number") return finite(new Date(value).getTime())
  if (typeof value !== "string") return null
  const [, day, time, offset = "Z"] = MOMENT.exec(value) ?? []
  if (!day) return null
  // PostgreSQL writes +00 where others write +00:00.
  const full = offset.length === 3 ? `${offset}:00` : offset
  return finite(Date.parse(`${day}T${time}${full}`))
}

const finite = (moment: number) => (Number.isFinite(moment) ? moment : null)
const valid = (moment: number) => (Number.isFinite(moment) ? new Date(moment) : null)
