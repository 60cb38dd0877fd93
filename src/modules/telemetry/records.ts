import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { Ctx, TelemetryFigures } from "./figures"
import type { JobNews } from "./job-watch"
import { FORGOTTEN_MAX, JOB_MS_MAX, PROCESS_MS_MAX, WorkerMode } from "./rules"

/** The newest run is the last one, whichever process writes first. */
const newest = (column: string) => `${column} = case
  when excluded.last_started_at > coalesce(known.last_started_at, '-infinity')
  then excluded.${column} else known.${column} end`

/** What this process came to know is added to what the others wrote. */
const WRITE_JOBS = `
  insert into job_record as known (id, schedule, seen_at, runs, failures, last_started_at,
      last_duration_ms, last_error, last_failed_at)
    select name, schedule, cast(:now as timestamptz), runs, failures, last_started_at,
        last_duration_ms, last_error, last_failed_at
      from jsonb_to_recordset(cast(:jobs as jsonb)) as job(name text, schedule text, runs integer,
        failures integer, last_started_at timestamptz, last_duration_ms integer, last_error text,
        last_failed_at timestamptz)
      order by name
    on conflict (id) do update set
      schedule = excluded.schedule, seen_at = excluded.seen_at, updated_at = now(),
      runs = known.runs + excluded.runs, failures = known.failures + excluded.failures,
      last_failed_at = greatest(known.last_failed_at, excluded.last_failed_at),
      ${["last_error", "last_duration_ms", "last_started_at"].map(newest).join(", ")}`

const WRITE_PROCESS = `
  insert into process_record (id, mode, host, pid, version, started_at, seen_at, sockets,
      dropped_events, memory_mb)
    values (:id, :mode, :host, :pid, :version, :started_at, :now, :sockets, :dropped_events,
      :memory_mb)
    on conflict (id) do update set seen_at = excluded.seen_at, sockets = excluded.sockets,
      dropped_events = excluded.dropped_events, memory_mb = excluded.memory_mb,
      updated_at = now()`

/** Two processes that forget at once take different rows. */
const forget = (table: string) => `
  delete from ${table} where id in (
    select id from ${table} where seen_at < :before order by seen_at limit :limit
      for update skip locked)`

export type Condition = { sockets: number; dropped_events: number; memory_mb: number }
export type Identity = { mode: WorkerMode; version: string }

/** What a process leaves about itself. Rows are few: one for each process, one for each job. */
export class TelemetryRecords extends TelemetryFigures {
  readonly process_id = `proc_${randomUUID()}`
  private readonly started_at = new Date()

  /** Says that this process lives, and what its jobs came to since it said so the last time. */
  @InjectTransactionManager()
  async writeBeat(
    identity: Identity,
    condition: Condition,
    jobs: JobNews[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await run(context, WRITE_PROCESS, {
      ...{ id: this.process_id, host: hostname(), pid: process.pid, now },
      ...{ started_at: this.started_at, ...identity, ...condition },
    })
    if (jobs.length) await run(context, WRITE_JOBS, { jobs: JSON.stringify(jobs), now })
  }

  /** Processes that ended long ago, and jobs that were taken out. */
  @InjectTransactionManager()
  async forgetGone(now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    const before = (ms: number) => new Date(now.getTime() - ms)
    const limit = FORGOTTEN_MAX
    await run(context, forget("process_record"), { before: before(PROCESS_MS_MAX), limit })
    await run(context, forget("job_record"), { before: before(JOB_MS_MAX), limit })
  }

  /** A process that ends in peace is not missed. */
  @InjectTransactionManager()
  async writeFarewell(@MedusaContext() context: Ctx = {}): Promise<void> {
    await run(context, "delete from process_record where id = :id", { id: this.process_id })
  }
}
