import { Gauge, Registry } from "prom-client"
import type { Check } from "./rules"
import type { Figures } from "./figures"

type Line = { labels?: Record<string, string>; value: number }

/**
 * What the database knows, as Prometheus reads it. The registry is made anew for each answer, so that
 * what is not known any more is not told as if it were.
 */
export function figuresRegistry(parts: Record<string, Check | null>, figures: Figures | null) {
  const registry = new Registry()
  const tell = (name: string, help: string, lines: Line[]) => {
    const labelNames = Object.keys(lines[0]?.labels ?? {})
    const gauge = new Gauge({ name: `souk_${name}`, help, labelNames, registers: [registry] })
    if (!lines.length) gauge.reset()
    for (const { labels = {}, value } of lines) gauge.set(labels, value)
  }
  tell(
    "up",
    "Whether a part of this installation answers: 1, or 0",
    Object.entries(parts).flatMap(([part, check]) =>
      check === null ? [] : [{ labels: { part }, value: check === "ok" ? 1 : 0 }]
    )
  )
  if (!figures) return registry

  const { at, reports, jobs, processes } = figures
  const of = (kind: string) => figures.figures.filter((one) => one.kind === kind)
  const age = (since: Date | string | null) =>
    since === null ? 0 : Math.max(0, (at.getTime() - new Date(since).getTime()) / 1000)
  const state = (name: string) => of("state").find((one) => one.name === name)
  const outbox = (name: string) => of("outbox").find((one) => one.name === name)

  tell(
    "outbox_rows",
    "Rows that are due and not done yet, 10,000 at most",
    of("outbox").map(({ name, count }) => ({ labels: { outbox: name }, value: count }))
  )
  tell(
    "outbox_lag_seconds",
    "How long the oldest row of an outbox is due; 0 when there is none",
    of("outbox").map(({ name, since }) => ({ labels: { outbox: name }, value: age(since) }))
  )
  tell(
    "failed_rows",
    "What failed for good and waits for somebody, or failed in the last day; 10,000 at most",
    of("failed").map(({ name, count }) => ({ labels: { of: name }, value: count }))
  )
  const alone = (name: string, help: string, value: number) => tell(name, help, [{ value }])
  alone(
    "webhook_delivery_lag_seconds",
    "How long the oldest webhook delivery is due",
    age(outbox("webhook_deliveries")?.since ?? null)
  )
  alone(
    "auction_close_lag_seconds",
    "How long the oldest auction is past its end and not closed",
    age(outbox("auction_closes")?.since ?? null)
  )
  alone(
    "tickets_overdue",
    "Open tickets past a promised time, 10,000 at most",
    state("tickets_overdue")?.count ?? 0
  )
  alone("locks_held", "Locks that somebody holds", state("locks_held")?.count ?? 0)
  alone(
    "statistics_age_seconds",
    "How old the statistics are",
    age(state("statistics")?.since ?? null)
  )
  alone(
    "report_runs_running",
    "Reports that are being made",
    state("report_runs_running")?.count ?? 0
  )
  alone("report_runs_ended", "Reports whose making ended in the last hour", reports.count)
  alone(
    "report_run_seconds_mean",
    "How long those took, on average",
    reports.count ? reports.sum / reports.count : 0
  )
  alone("report_run_seconds_max", "How long the longest of those took", reports.max)

  const byJob = (value: (job: Figures["jobs"][number]) => number | null) =>
    jobs.flatMap((job) => {
      const told = value(job)
      return told === null ? [] : [{ labels: { job: job.name }, value: told }]
    })
  tell(
    "job_runs",
    "How often a job ran",
    byJob(({ runs }) => runs)
  )
  tell(
    "job_failures",
    "How often a job failed",
    byJob(({ failures }) => failures)
  )
  tell(
    "job_last_duration_seconds",
    "How long the last run of a job took",
    byJob(({ last_duration_ms: ms }) => (ms === null ? null : ms / 1000))
  )
  tell(
    "job_last_run_age_seconds",
    "How long ago a job began for the last time",
    byJob(({ last_started_at: begun }) => (begun === null ? null : age(begun)))
  )
  tell(
    "process_beat_age_seconds",
    "How long ago a process wrote that it lives",
    processes.map(({ id, mode, seen_at }) => ({
      labels: { process: id, mode },
      value: age(seen_at),
    }))
  )
  return registry
}
