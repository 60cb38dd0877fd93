import type { Figure, Figures, KnownJob, KnownProcess } from "./figures"
import { Check, Health, healthOf, SILENCE_MS_MAX, worstOf } from "./rules"
import { nextRun } from "../../lib/job-schedule"

/** Seconds that the oldest row of an outbox may be due, before it is worth a word, and a worry. */
const LAGS: Record<string, { warning: number; problem: number }> = {
  auction_events: { warning: 30, problem: 300 },
  webhook_deliveries: { warning: 60, problem: 600 },
  notices: { warning: 60, problem: 600 },
  bookings: { warning: 300, problem: 3_600 },
  refunds: { warning: 300, problem: 3_600 },
  payouts: { warning: 300, problem: 3_600 },
  report_runs: { warning: 300, problem: 1_800 },
  catalog_imports: { warning: 300, problem: 1_800 },
  auction_closes: { warning: 5, problem: 60 },
  auction_starts: { warning: 5, problem: 60 },
  ticket_deadlines: { warning: 180, problem: 900 },
}
const STATISTICS_AGE = { warning: 300, problem: 3_600 }
/** A job that did not begin so long after its moment is not run by anybody. */
const LATE_MS_MAX = 5 * 60 * 1000
/** Of the disk that holds the files: below the first part it is worth a word, below the second a worry. */
const ROOM_PARTS = { warning: 0.15, problem: 0.05 }

export type Storage = { free_bytes: number; total_bytes: number }
export type Facts = {
  parts: Record<string, Check | null>
  figures: Figures | null
  storage: Storage | null
  version: string
  now: Date
}

/** How everything is, in figures and in words of three kinds. */
export function standingOf({ parts, figures, storage, version, now }: Facts) {
  const of = (kind: Figure["kind"]) => (figures?.figures ?? []).filter((one) => one.kind === kind)
  const outboxes = of("outbox").map((one) => outboxStanding(one, now))
  const failures = of("failed").map(failureStanding)
  const processes = (figures?.processes ?? []).map((one) => processStanding(one, now))
  const since = workingSince(processes)
  const jobs = (figures?.jobs ?? []).map((job) => jobStanding(job, since, now))
  const state = (name: string) => of("state").find((one) => one.name === name)
  const living = processes.filter(({ health }) => health === "ok")
  const sum = (what: "sockets" | "dropped_events") =>
    living.reduce((all, one) => all + one[what], 0)
  const room = storage && { ...storage, health: roomHealth(storage) }
  const statistics_at = state("statistics")?.since ?? null
  const known = Object.entries(parts).map(([name, check]) => ({
    ...{ name, status: check ?? ("off" as const) },
    health: partHealth(name, check),
  }))
  const health = worstOf([
    ...[known, outboxes, failures, jobs, processes].flat().map((one) => one.health),
    statisticsHealth(statistics_at, now),
    room?.health ?? "ok",
    figures ? "ok" : "problem",
  ])
  return {
    ...{ at: now, version, health, is_complete: figures !== null },
    ...{ parts: known, outboxes, failures, jobs, processes, storage: room },
    reports: {
      running: state("report_runs_running")?.count ?? 0,
      ended_last_hour: figures?.reports.count ?? 0,
      longest_seconds: figures?.reports.max ?? 0,
    },
    tickets_overdue: state("tickets_overdue")?.count ?? 0,
    locks_held: state("locks_held")?.count ?? 0,
    sockets: sum("sockets"),
    dropped_events: sum("dropped_events"),
    statistics: { at: statistics_at, health: statisticsHealth(statistics_at, now) },
  }
}

export type Standing = ReturnType<typeof standingOf>

/** Without Redis shops go on selling, so its absence is no more than a warning. */
const partHealth = (name: string, check: Check | null): Health =>
  check !== "failed" ? "ok" : name === "redis" ? "warning" : "problem"

const secondsSince = (moment: Date | string, now: Date) =>
  Math.max(0, Math.round((now.getTime() - new Date(moment).getTime()) / 1000))

function outboxStanding({ name, count, since }: Figure, now: Date) {
  const lag_seconds = since ? secondsSince(since, now) : 0
  return { name, count, since, lag_seconds, health: healthOf(lag_seconds, LAGS[name]) }
}

const failureStanding = ({ name, count, since }: Figure) => ({
  ...{ name, count, since },
  health: healthOf(count, { warning: 1, problem: Infinity }),
})

/** Since when somebody lives who runs jobs; what was due before that was missed by nobody. */
function workingSince(processes: ReturnType<typeof processStanding>[]): number {
  const working = processes.filter(({ mode, health }) => mode !== "server" && health === "ok")
  if (!working.length) return 0
  return Math.min(...working.map(({ started_at }) => new Date(started_at).getTime()))
}

function jobStanding({ seen_at, ...job }: KnownJob, since: number, now: Date) {
  const begun = job.last_started_at ? new Date(job.last_started_at) : null
  const due = begun && nextRun(job.schedule, new Date(Math.max(begun.getTime(), since)))
  const isLate = due !== null && now.getTime() - due.getTime() > LATE_MS_MAX
  const isForgotten = secondsSince(seen_at, now) * 1000 > LATE_MS_MAX
  const next_run_at = due && due < now && !isLate ? now : due
  const health: Health = isLate || isForgotten ? "problem" : job.last_error ? "warning" : "ok"
  return { ...job, next_run_at, is_late: isLate || isForgotten, health }
}

const processStanding = (one: KnownProcess, now: Date) => {
  const silent_seconds = secondsSince(one.seen_at, now)
  const isSilent = silent_seconds * 1000 > SILENCE_MS_MAX
  return { ...one, silent_seconds, health: (isSilent ? "warning" : "ok") as Health }
}

const statisticsHealth = (at: Date | null, now: Date): Health =>
  at ? healthOf(secondsSince(at, now), STATISTICS_AGE) : "ok"

function roomHealth({ free_bytes, total_bytes }: Storage): Health {
  const part = total_bytes ? free_bytes / total_bytes : 0
  return part < ROOM_PARTS.problem ? "problem" : part < ROOM_PARTS.warning ? "warning" : "ok"
}
