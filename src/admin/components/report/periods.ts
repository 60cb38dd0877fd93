import { PERIOD_DAYS_MAX, RELATIVE_PERIODS, RelativePeriod } from "../../lib/report"

/** Days like 2026-11-22, the last one included. */
export type Period = { from: string; to: string }

export const PRESETS = [...RELATIVE_PERIODS, "this_year", "last_year"] as const
export type Preset = (typeof PRESETS)[number]
export const isPreset = (text: string | null): text is Preset =>
  PRESETS.some((preset) => preset === text)
export const isRelative = (preset: string): preset is RelativePeriod =>
  RELATIVE_PERIODS.some((period) => period === preset)

const DAY_MS = 24 * 60 * 60_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day that it is in a time zone. */
export function dayIn(timeZone: string, now: Date) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ calendar: "gregory", numberingSystem: "latn", timeZone },
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  }).formatToParts(now)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  return `${part("year")}-${part("month")}-${part("day")}`
}

export const isDay = (text: string | null | undefined): text is string =>
  !!text && DAY.test(text) && dayOf(new Date(`${text}T00:00:00Z`)) === text

const dayOf = (date: Date) => (Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10))
const plus = (day: string, days: number) =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS))
const monthOf = (day: string, months = 0) => {
  const [year, month] = day.split("-").map(Number)
  return dayOf(new Date(Date.UTC(year, month - 1 + months, 1)))
}
/** Weeks begin on Monday, as in the reports. */
const weekOf = (day: string) => plus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
const yearOf = (day: string) => Number(day.slice(0, 4))

/** The days of a preset, seen from a day; what goes on ends with that day. */
export function periodOf(preset: Preset, today: string): Period {
  const yesterday = plus(today, -1)
  const week = weekOf(today)
  const month = monthOf(today)
  const year = yearOf(today)
  const periods: Record<Preset, [from: string, to: string]> = {
    today: [today, today],
    yesterday: [yesterday, yesterday],
    last_7_days: [plus(today, -6), today],
    last_30_days: [plus(today, -29), today],
    this_week: [week, today],
    last_week: [plus(week, -7), plus(week, -1)],
    this_month: [month, today],
    last_month: [monthOf(today, -1), plus(month, -1)],
    this_year: [`${year}-01-01`, today],
    last_year: [`${year - 1}-01-01`, `${year - 1}-12-31`],
  }
  const [from, to] = periods[preset]
  return { from, to }
}

export const daysOf = ({ from, to }: Period) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1

export type PeriodProblem = "incomplete" | "reversed" | "long"

/** What the server would refuse about a period that somebody typed. */
export function problemOf({ from, to }: Period): PeriodProblem | null {
  if (!isDay(from) || !isDay(to)) return "incomplete"
  const days = daysOf({ from, to })
  if (days < 1) return "reversed"
  return days > PERIOD_DAYS_MAX ? "long" : null
}
