import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { SlaTarget, ticketKeys, TICKETS } from "./ticket"

type Times = { median: number | null; p90: number | null }
type Timed = { tickets: number; calendar_minutes: Times; business_minutes: Times }
type Csat = { average: number | null; rated: number; answer_rate: number | null }
type Rates = {
  created: number
  solved: number
  breach_rate: number | null
  reopen_rate: number | null
  one_touch_rate: number | null
}
export type StatsTotals = Rates & {
  first_response: Timed
  resolution: Timed
  csat: Csat & { asked: number; given: { rating: number; tickets: number }[] }
}
export type StatsGroup = Rates & {
  key: string | null
  /** Of stores and people; null for one that is no more. */
  name?: string | null
  csat: Csat
  first_response_minutes: Times
  resolution_minutes: Times
}
type Kept = { decided: number; breached: number; rate: number | null }
export type PolicyStats = { id: string; name: string | null; tickets: number } & Record<
  SlaTarget,
  Kept
>
export type StatsDay = { date: string; created: number; solved: number; reopened: number }
export type Backlog = {
  now: number
  step: "hour" | "day"
  points: { at: string; tickets: number }[]
  by_age: { days: string; tickets: number }[]
}
export const STATS_GROUPS = ["by_category", "by_priority", "by_seller", "by_assignee"] as const
export type StatsGroups = (typeof STATS_GROUPS)[number]
export type TicketStats = {
  from: string
  to: string
  time_zone: string
  /** What each number counts; the dashboard has words of its own for the same keys. */
  counted: Record<string, string>
  totals: StatsTotals
  days: StatsDay[]
  backlog: Backlog
  policies: PolicyStats[]
} & Record<StatsGroups, StatsGroup[]>

export const useTicketStats = (query: { from: string; to?: string; time_zone: string }) =>
  useQuery({
    queryKey: ticketKeys.detail("stats", query),
    queryFn: () => sdk.client.fetch<{ stats: TicketStats }>(`${TICKETS}/stats`, { query }),
    select: ({ stats }) => stats,
    placeholderData: keepPreviousData,
  })
