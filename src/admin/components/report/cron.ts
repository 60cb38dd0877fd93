/** Times of the day that people choose; anything else they write as cron. */
export const RHYTHMS = ["daily", "weekly", "monthly", "own"] as const
export type Rhythm = (typeof RHYTHMS)[number]

export type When = {
  rhythm: Rhythm
  /** Like 06:00. */
  time: string
  /** 1 is Monday, 7 is Sunday. */
  weekday: string
  /** Of the month; not every month has more than 28. */
  day: string
  /** What `own` is. */
  cron: string
}

export const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const
export const MONTH_DAYS = Array.from({ length: 28 }, (_, index) => String(index + 1))
export const CRON_LENGTH_MAX = 100

const DAILY: When = { rhythm: "daily", time: "06:00", weekday: "1", day: "1", cron: "0 6 * * *" }
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

export const isTime = (text: string) => TIME.test(text)

/** What is chosen, as cron: minute, hour, day, month, weekday. */
export function cronOf({ rhythm, time, weekday, day, cron }: When) {
  if (rhythm === "own") return cron.trim().replace(/\s+/g, " ")
  const [hour = 0, minute = 0] = isTime(time) ? time.split(":").map(Number) : []
  if (rhythm === "weekly") return `${minute} ${hour} * * ${Number(weekday) % 7}`
  return `${minute} ${hour} ${rhythm === "monthly" ? day : "*"} * *`
}

/** Cron as people would choose it; what they cannot choose stays cron. */
export function whenOf(cron: string | null): When {
  if (cron === null) return DAILY
  const own: When = { ...DAILY, rhythm: "own", cron }
  const [minute, hour, day, month, weekday, ...rest] = cron.trim().split(/\s+/)
  const time = `${hour?.padStart(2, "0")}:${minute?.padStart(2, "0")}`
  if (rest.length || !isTime(time) || month !== "*" || !weekday) return own
  const at = { ...own, time }
  if (day === "*" && weekday === "*") return { ...at, rhythm: "daily" }
  if (day === "*" && /^[0-7]$/.test(weekday)) {
    return { ...at, rhythm: "weekly", weekday: String(Number(weekday) || 7) }
  }
  if (weekday === "*" && MONTH_DAYS.includes(day)) return { ...at, rhythm: "monthly", day }
  return own
}

const PART = String.raw`(\*|\d+(-\d+)?)(\/\d+)?`
const FIELD = new RegExp(`^${PART}(,${PART})*$`)

/** Five fields of the right kind; the server reads them for good. */
export function isCron(text: string) {
  const fields = text.trim().split(/\s+/)
  return fields.length === 5 && fields.every((field) => FIELD.test(field))
}
