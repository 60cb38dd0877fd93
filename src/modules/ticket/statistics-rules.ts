import { DAY_MS, wallClock } from "../../lib/wall-clock"

export const STATS_DAYS_MAX = 1_100
/** A longer range shows its backlog by day, not by hour. */
export const HOURLY_DAYS_MAX = 31
/** Sellers, assignees and the like that are shown: those with the most tickets. */
export const GROUPS_MAX = 50
const HOUR_MS = 60 * 60 * 1000

export type Span = { from: Date; to: Date; time_zone: string }
export type Step = "hour" | "day"
type Flow = { created: number; solved: number; reopened: number }
export type FlowRow = Flow & { day: string | null; hour: Date | string | null }
export type AgesRow = Record<"tickets" | "day" | "three_days" | "week" | "month", number>
type Quantiles = [median: number | null, p90: number | null] | null
type Counts = Flow & {
  one_touch: number
  under_policy: number
  breached: number
  rated: number
  rating: number | null
}
type Timed = { first_minutes: Quantiles; resolution_minutes: Quantiles }
export type TotalsRow = Counts &
  Timed & { first_business: Quantiles; resolution_business: Quantiles; answered: number } & Record<
    `rating_${1 | 2 | 3 | 4 | 5}`,
    number
  >
export const DIMENSIONS = ["category", "priority", "seller", "assignee"] as const
export type Dimension = (typeof DIMENSIONS)[number]
export type GroupRow = Counts & Timed & { dimension: Dimension; key: string | null }
export type PolicyStatsRow = { id: string; tickets: number } & Record<
  `${"first_response" | "next_response" | "resolution"}_${"decided" | "breached"}`,
  number
>

/** Which tickets each number counts, for whoever reads the numbers. */
export const COUNTED_IN_WORDS = {
  all: "Tickets that match the filters as they are today; one that was merged counts as the one it went on in.",
  created: "Tickets made in the range, by the day on which they were made.",
  solved_per_day: "Solutions given in the range: a ticket that was reopened counts each time.",
  solved: "Tickets whose last solution lies in the range and which are still solved or closed.",
  first_response:
    "Tickets made in the range that somebody of staff or the seller has answered. Calendar minutes count from the question; business minutes leave out closed time and time in pending and on hold.",
  resolution:
    "Solved tickets, from the question to the last solution. Business minutes leave out closed time and time in pending, on hold and solved.",
  breach_rate:
    "Of tickets made in the range under a policy, those of which a deadline was missed so far.",
  policies: "Of the deadlines of tickets made in the range, those that were kept or missed so far.",
  reopen_rate: "Of solved tickets, those that were reopened at least once.",
  one_touch_rate: "Of solved tickets, those that took one answer and were never reopened.",
  csat: "Of solved tickets, what their requesters said of the last solution; asked is each of them.",
  backlog: "Tickets that were not solved at the end of each hour, or day.",
  backlog_by_age: "Tickets that are not solved now, by when they were made.",
} as const

export const stepOf = (from: Date, to: Date): Step =>
  to.getTime() - from.getTime() <= HOURLY_DAYS_MAX * DAY_MS ? "hour" : "day"

/** Each day of the range, by the wall clock there, with nothing left out. */
export function daysOf(flow: FlowRow[], { from, to, time_zone }: Span) {
  const { dayOf } = wallClock(time_zone)
  const first = dayOf(from.getTime())
  const days = Math.max(0, dayOf(to.getTime() - 1) - first + 1)
  return Array.from({ length: days }, (_, i) => {
    const date = new Date((first + i) * DAY_MS).toISOString().slice(0, 10)
    return { date, ...sumOf(flow.filter(({ day }) => day === date)) }
  })
}

/**
 * How many tickets waited at the end of each step. Today's backlog is known; what it was before
 * follows from what came and went since.
 */
export function backlogOf(
  flow: FlowRow[],
  { tickets, day, three_days, week, month }: AgesRow,
  { step, ...span }: Span & { step: Step }
) {
  const grown = (rows: FlowRow[]) => {
    const { created, solved, reopened } = sumOf(rows)
    return created - solved + reopened
  }
  const by_age = [
    { days: "under 1", tickets: day },
    { days: "1 to 3", tickets: three_days - day },
    { days: "3 to 7", tickets: week - three_days },
    { days: "7 to 30", tickets: month - week },
    { days: "over 30", tickets: tickets - month },
  ]
  let waiting = tickets - grown(flow)
  const points: { at: string; tickets: number }[] = []
  for (const { at, rows } of step === "hour" ? hoursOf(flow, span) : endsOfDays(flow, span)) {
    waiting += grown(rows)
    points.push({ at, tickets: waiting })
  }
  return { now: tickets, step, points, by_age }
}

function hoursOf(flow: FlowRow[], { from, to }: Span) {
  const byHour = new Map<number, FlowRow[]>()
  for (const row of flow) {
    if (!row.hour) continue
    const hour = new Date(row.hour).getTime()
    byHour.set(hour, [...(byHour.get(hour) ?? []), row])
  }
  const first = Math.floor(from.getTime() / HOUR_MS) * HOUR_MS
  const hours = Math.max(0, Math.ceil((to.getTime() - first) / HOUR_MS))
  return Array.from({ length: hours }, (_, i) => {
    const begin = first + i * HOUR_MS
    const end = Math.min(begin + HOUR_MS, to.getTime())
    return { at: new Date(end).toISOString(), rows: byHour.get(begin) ?? [] }
  })
}

function endsOfDays(flow: FlowRow[], { from, to, time_zone }: Span) {
  const { dayOf, momentsOf } = wallClock(time_zone)
  const byDay = new Map<string | null, FlowRow[]>(flow.map((row) => [row.day, [row]]))
  const first = dayOf(from.getTime())
  const days = Math.max(0, dayOf(to.getTime() - 1) - first + 1)
  return Array.from({ length: days }, (_, i) => {
    const date = new Date((first + i) * DAY_MS).toISOString().slice(0, 10)
    const end = Math.min(momentsOf(first + i)(24 * 60), to.getTime())
    return { at: new Date(end).toISOString(), rows: byDay.get(date) ?? [] }
  })
}

const sumOf = (rows: Flow[]): Flow =>
  rows.reduce<Flow>(
    (sum, { created, solved, reopened }) => ({
      created: sum.created + created,
      solved: sum.solved + solved,
      reopened: sum.reopened + reopened,
    }),
    { created: 0, solved: 0, reopened: 0 }
  )

/** A share from 0 to 1; of nothing there is none. */
const share = (part: number, whole: number): number | null =>
  whole ? Math.round((part / whole) * 10_000) / 10_000 : null
const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 100) / 100
const times = (found: Quantiles) => ({ median: rounded(found?.[0]), p90: rounded(found?.[1]) })

const countsOf = ({ created, solved, reopened, one_touch, ...row }: Counts) => ({
  ...{ created, solved },
  breach_rate: share(row.breached, row.under_policy),
  reopen_rate: share(reopened, solved),
  one_touch_rate: share(one_touch, solved),
  csat: { average: rounded(row.rating), rated: row.rated, answer_rate: share(row.rated, solved) },
})

export function totalsOf(row: TotalsRow) {
  const { csat, ...counts } = countsOf(row)
  const given = ([1, 2, 3, 4, 5] as const).map((rating) => ({
    rating,
    tickets: row[`rating_${rating}`],
  }))
  return {
    ...counts,
    first_response: {
      tickets: row.answered,
      calendar_minutes: times(row.first_minutes),
      business_minutes: times(row.first_business),
    },
    resolution: {
      tickets: row.solved,
      calendar_minutes: times(row.resolution_minutes),
      business_minutes: times(row.resolution_business),
    },
    csat: { ...csat, asked: row.solved, given },
  }
}

/** For each dimension its groups, those with the most tickets first. */
export function groupsOf(rows: GroupRow[]) {
  const of = (wanted: Dimension) => {
    const all = rows
      .filter(({ dimension }) => dimension === wanted)
      .sort((a, b) => b.created + b.solved - (a.created + a.solved))
    return all.slice(0, GROUPS_MAX).map((row) => ({
      key: row.key,
      ...countsOf(row),
      first_response_minutes: times(row.first_minutes),
      resolution_minutes: times(row.resolution_minutes),
    }))
  }
  return {
    by_category: of("category"),
    by_priority: of("priority"),
    by_seller: of("seller"),
    by_assignee: of("assignee"),
  }
}

export const policiesOf = (rows: PolicyStatsRow[]) =>
  rows.map((row) => {
    const rate = (target: "first_response" | "next_response" | "resolution") => ({
      decided: row[`${target}_decided`],
      breached: row[`${target}_breached`],
      rate: share(row[`${target}_breached`], row[`${target}_decided`]),
    })
    return {
      ...{ id: row.id, tickets: row.tickets },
      first_response: rate("first_response"),
      next_response: rate("next_response"),
      resolution: rate("resolution"),
    }
  })
