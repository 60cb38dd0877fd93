import { bayesianMean, meanOf, PRIOR, publicMean, SHOWN_FROM, STARS } from "../../lib/rating"
import { DAY_MS, METRICS, Metric, MONTHS_SHOWN, WINDOW_DAYS } from "./rules"
import type { FeedbackRow } from "./storage"

export const ALL_TIME = "all"
const STAR_COLUMNS = ["star_1", "star_2", "star_3", "star_4", "star_5"] as const
type StarColumn = (typeof STAR_COLUMNS)[number]
export const COUNTERS = ["n", "sum", ...STAR_COLUMNS] as const
export type Counts = { n: number; sum: number } & Record<StarColumn, number>
export type TallyKey = { metric: Metric; period: string }
export type TallyLine = TallyKey & Counts

type Scored = Pick<FeedbackRow, Metric | "status" | "rated_at">
/** Some stars, so many times; fewer than none to take them back. */
export type Vote = { metric: Metric; stars: number; day: string; times: number }

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const daysBefore = (now: Date, days: number) => dayOf(new Date(now.getTime() - days * DAY_MS))

/** What feedback adds to the figures: nothing while it is hidden. */
export function votesOf(row: Scored | null, times: 1 | -1): Vote[] {
  if (!row || row.status === "hidden") return []
  const day = dayOf(new Date(row.rated_at))
  return METRICS.flatMap((metric) => {
    const stars = row[metric]
    return stars === null ? [] : [{ metric, stars, day, times }]
  })
}

const nothing = (): Counts => ({
  n: 0,
  sum: 0,
  star_1: 0,
  star_2: 0,
  star_3: 0,
  star_4: 0,
  star_5: 0,
})
const columnOf = (stars: number) => STAR_COLUMNS[stars - 1]

/** The lines that votes change, each by how much; what takes itself back is left out. */
export function linesOf(votes: Vote[]): TallyLine[] {
  const lines = new Map<string, TallyLine>()
  for (const { metric, stars, day, times } of votes) {
    for (const period of [ALL_TIME, day]) {
      const key = `${metric} ${period}`
      const line = lines.get(key) ?? { metric, period, ...nothing() }
      line.n += times
      line.sum += stars * times
      line[columnOf(stars)] += times
      lines.set(key, line)
    }
  }
  return [...lines.values()].filter((line) => COUNTERS.some((counter) => line[counter] !== 0))
}

const plus = (a: Counts, b: Counts): Counts => {
  const sum = nothing()
  for (const counter of COUNTERS) sum[counter] = a[counter] + b[counter]
  return sum
}
const total = (lines: TallyLine[]) => lines.reduce<Counts>(plus, nothing())

export type MetricFigures = { n: number; average: number | null; stars: Record<number, number> }
export type Figures = {
  n: number
  average: number | null
  /** Bayesian mean, by which things are sorted. */
  score: number
  metrics: Record<Metric, MetricFigures>
  windows: { days: number; n: number; average: number | null }[]
  /** The oldest first, those without feedback, too. */
  months: { month: string; n: number; average: number | null }[]
}

const metricFigures = (counts: Counts): MetricFigures => ({
  n: counts.n,
  average: meanOf(counts),
  stars: Object.fromEntries(STARS.map((stars) => [stars, counts[columnOf(stars)]])),
})

/** The first day that figures look back to, beside those of all time. */
export function oldestDay(now: Date): string {
  const months = monthsUntil(now)
  const window = daysBefore(now, WINDOW_DAYS.at(-1)! - 1)
  return `${months[0]}-01` < window ? `${months[0]}-01` : window
}

function monthsUntil(now: Date): string[] {
  const months = Array.from({ length: MONTHS_SHOWN }, (_, back) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
    return first.toISOString().slice(0, 7)
  })
  return months.reverse()
}

/** All that is known, from the lines of all time and of the last days. */
export function figuresFrom(lines: TallyLine[], now: Date): Figures {
  const sumOf = (metric: Metric, isMeant: (period: string) => boolean) =>
    total(lines.filter((line) => line.metric === metric && isMeant(line.period)))
  const all = sumOf("overall", (period) => period === ALL_TIME)
  const days = lines.filter(({ metric, period }) => metric === "overall" && period !== ALL_TIME)
  const rated = (some: TallyLine[]) => {
    const counts = total(some)
    return { n: counts.n, average: meanOf(counts) }
  }
  return {
    ...{ n: all.n, average: meanOf(all), score: bayesianMean(all) },
    // Every metric has its entry.
    metrics: Object.fromEntries(
      METRICS.map((metric) => [metric, metricFigures(sumOf(metric, (one) => one === ALL_TIME))])
    ) as Record<Metric, MetricFigures>,
    windows: WINDOW_DAYS.map((length) => {
      const first = daysBefore(now, length - 1)
      return { days: length, ...rated(days.filter(({ period }) => period >= first)) }
    }),
    months: monthsUntil(now).map((month) => ({
      month,
      ...rated(days.filter(({ period }) => period.startsWith(month))),
    })),
  }
}

/** What everybody may know; null until there is enough. */
export function publicFigures({ n, metrics, windows, average }: Figures) {
  if (n < SHOWN_FROM) return null
  const shown = METRICS.filter((metric) => metrics[metric].n >= SHOWN_FROM)
  return {
    ...{ n, average },
    metrics: Object.fromEntries(shown.map((metric) => [metric, metrics[metric]])),
    windows: windows.map(({ days, n, average }) => ({
      ...{ days, n },
      average: n < SHOWN_FROM ? null : average,
    })),
  }
}

/** What a list shows beside a name: what it shows of nobody's rating, until there is enough. */
export function shownRating(rated: { n: number; sum: number }) {
  const average = publicMean(rated)
  if (average === null) return { average: 0, count: 0, score: PRIOR.mean }
  return { average: Number(average.toFixed(2)), count: rated.n, score: bayesianMean(rated) }
}
