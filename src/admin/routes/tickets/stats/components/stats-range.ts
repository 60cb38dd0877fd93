export const RANGES = ["7", "30", "90", "365", "own"] as const
export type StatsRange = (typeof RANGES)[number]
/** Days that the server counts at a time. */
const STATS_DAYS_MAX = 1_100
const BY_DEFAULT: StatsRange = "30"
const DAY = /^\d{4}-\d{2}-\d{2}$/

export type ChosenRange = { range: StatsRange; from: string; to: string }

const pad = (part: number) => String(part).padStart(2, "0")
/** The day at the viewer's clock, as an input of dates writes it. */
export const dayOf = (date: Date) =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

function shifted(day: string, days: number) {
  const [year, month, date] = day.split("-").map(Number)
  return new Date(year, month - 1, date + days)
}

/** What the address names: so many days up to now, or two days of one's own. */
export function rangeIn(params: URLSearchParams, now: Date): ChosenRange {
  const named = params.get("range") ?? BY_DEFAULT
  const range = RANGES.find((one) => one === named) ?? BY_DEFAULT
  const today = dayOf(now)
  const given = (name: string) => {
    const day = params.get(name) ?? ""
    return DAY.test(day) ? day : null
  }
  const days = range === "own" ? Number(BY_DEFAULT) : Number(range)
  const usual = { from: dayOf(shifted(today, 1 - days)), to: today }
  if (range !== "own") return { range, ...usual }
  const [from, to] = [given("from") ?? usual.from, given("to") ?? usual.to]
  return { range, ...(from <= to ? { from, to } : { from: to, to: from }) }
}

/** As the server takes it: from the first moment of the one day to the last of the other. */
export function queryOf({ from, to }: ChosenRange, time_zone: string) {
  const first = shifted(from, 0)
  const end = shifted(to, 1)
  const earliest = shifted(to, 1 - STATS_DAYS_MAX)
  return {
    from: (first < earliest ? earliest : first).toISOString(),
    to: end.toISOString(),
    time_zone,
  }
}
