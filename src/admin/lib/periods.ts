/** Periods by name, as the schedules of reports know them, too; and two days of one's own. */
export const PERIODS = [
  "today",
  "yesterday",
  "last_7_days",
  "last_30_days",
  "this_week",
  "last_week",
  "this_month",
  "last_month",
  "this_year",
] as const
export type PeriodName = (typeof PERIODS)[number]
export const OWN_PERIOD = "own"

/** The first and the last day, both included. */
export type Days = { from: string; to: string }
export type ChosenPeriod = Days & { period: PeriodName | typeof OWN_PERIOD }

/** As many days as the server counts at a time. */
export const PERIOD_DAYS_MAX = 3_660
const DAY_MS = 24 * 60 * 60 * 1000
const DAY = /^\d{4}-\d{2}-\d{2}$/

export const GRAINS = ["day", "week", "month"] as const
export type Grain = (typeof GRAINS)[number]
/** A line of more points is a smear. */
const POINTS_MAX = 400
const DAYS_PER_POINT: Record<Grain, number> = { day: 1, week: 7, month: 28 }
const BY_DAY_MAX = 62
const BY_WEEK_MAX = 366

/** A day as "2026-11-22"; 31 February is none, though it can be read as a day of March. */
export function isDay(text: string) {
  const time = DAY.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day that it is now where the shop is. */
export const todayIn = (timeZone: string, now: Date) =>
  new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
  }).format(now)

/** Days are counted without a clock, so no change of clocks can lose one. */
export const shifted = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

export const daysIn = ({ from, to }: Days) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1

/** The days of a period on that day. Weeks begin on Monday; what goes on ends today. */
export function daysOf(period: PeriodName, today: string): Days {
  const monday = shifted(today, -((new Date(today).getUTCDay() + 6) % 7))
  const first = `${today.slice(0, 7)}-01`
  const endOfLastMonth = shifted(first, -1)
  switch (period) {
    case "today":
      return { from: today, to: today }
    case "yesterday":
      return { from: shifted(today, -1), to: shifted(today, -1) }
    case "last_7_days":
      return { from: shifted(today, -6), to: today }
    case "last_30_days":
      return { from: shifted(today, -29), to: today }
    case "this_week":
      return { from: monday, to: today }
    case "last_week":
      return { from: shifted(monday, -7), to: shifted(monday, -1) }
    case "this_month":
      return { from: first, to: today }
    case "last_month":
      return { from: `${endOfLastMonth.slice(0, 7)}-01`, to: endOfLastMonth }
    case "this_year":
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
  }
}

/** What an address names: a period, or two days of one's own. Anything else is the usual. */
export function periodIn(params: URLSearchParams, today: string, usual: PeriodName): ChosenPeriod {
  const from = dayIn(params, "from")
  const to = dayIn(params, "to")
  if (from && to) return { period: OWN_PERIOD, ...bounded(from <= to ? [from, to] : [to, from]) }
  const period = PERIODS.find((one) => one === params.get("period")) ?? usual
  return { period, ...daysOf(period, today) }
}

/** Writes the choice into an address: a name moves on with the days, two days stay. */
export function writePeriod(params: URLSearchParams, chosen: ChosenPeriod) {
  const isOwn = chosen.period === OWN_PERIOD
  const values = isOwn ? { from: chosen.from, to: chosen.to } : { period: chosen.period }
  for (const name of ["period", "from", "to"]) params.delete(name)
  for (const [name, value] of Object.entries(values)) params.set(name, value)
  return params
}

/** Parts that make a chart of a readable number of points. */
export function grainOf(days: Days): Grain {
  const count = daysIn(days)
  if (count <= BY_DAY_MAX) return "day"
  return count <= BY_WEEK_MAX ? "week" : "month"
}

/** The parts that a period may be divided in without too many of them. */
export const grainsFor = (days: Days) =>
  GRAINS.filter((grain) => daysIn(days) / DAYS_PER_POINT[grain] <= POINTS_MAX)

/** What the address names, where the period allows it. */
export const grainIn = (params: URLSearchParams, days: Days): Grain | null =>
  grainsFor(days).find((grain) => grain === params.get("grain")) ?? null

function dayIn(params: URLSearchParams, name: string) {
  const day = params.get(name) ?? ""
  return isDay(day) ? day : null
}

const bounded = ([from, to]: string[]): Days => {
  const earliest = shifted(to, 1 - PERIOD_DAYS_MAX)
  return { from: from < earliest ? earliest : from, to }
}

/** The moment at which a day begins in a time zone. Where clocks change at midnight: soon after. */
export function startOfDay(day: string, timeZone: string): Date {
  const utc = Date.parse(day)
  const guess = new Date(utc - offsetAt(new Date(utc), timeZone))
  // The clocks may change between the first guess and the day.
  return new Date(utc - offsetAt(guess, timeZone))
}

function offsetAt(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
  }).formatToParts(moment)
  const part = (type: string) => parts.find((one) => one.type === type)?.value
  const wall = `${part("year")}-${part("month")}-${part("day")}`
  const time = `${part("hour")}:${part("minute")}:${part("second")}`
  return Date.parse(`${wall}T${time}Z`) - Math.floor(moment.getTime() / 1000) * 1000
}
