import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { DAY_MS } from "../../lib/wall-clock"
import { FIGURES, KNOWN_JOBS, KNOWN_PROCESSES, REPORT_SECONDS } from "./figures-sql"
import JobRecord from "./models/job-record"
import ProcessRecord from "./models/process-record"
import { COUNT_MAX, FIGURES_MS, FIGURES_WAIT_MS_MAX, JOBS_SHOWN_MAX } from "./rules"
import { NEWEST_MAX, PROCESS_MS_MAX, PROCESSES_SHOWN_MAX, WorkerMode } from "./rules"

export type Ctx = Context<EntityManager>
type Moment = Date | string

/** Rows of one kind: how many (at most `COUNT_MAX`), and the moment of the oldest. */
export type Figure = {
  kind: "outbox" | "failed" | "state"
  name: string
  count: number
  since: Date | null
}
export type KnownJob = {
  name: string
  schedule: string
  runs: number
  failures: number
  last_started_at: Moment | null
  last_duration_ms: number | null
  last_error: string | null
  last_failed_at: Moment | null
  seen_at: Moment
}
export type KnownProcess = {
  id: string
  mode: WorkerMode
  host: string
  pid: number
  version: string
  started_at: Moment
  seen_at: Moment
  sockets: number
  dropped_events: number
  memory_mb: number
}
export type Figures = {
  at: Date
  figures: Figure[]
  reports: { count: number; sum: number; max: number }
  jobs: KnownJob[]
  processes: KnownProcess[]
}
type Row = Omit<Figure, "count" | "since"> & { count: string; since: Moment | null }

const HOUR_MS = 60 * 60 * 1000

/** What the database knows of how things are. Whoever asks shares an answer of a moment ago. */
export class TelemetryFigures extends MedusaService({ JobRecord, ProcessRecord }) {
  private last?: Figures
  private asking?: Promise<Figures>

  /**
   * Null when the database does not answer in time. One question is under way at a time: a database
   * that hangs is not asked again by everybody who wants to know.
   */
  async readFigures(now = new Date(), age_ms_max = FIGURES_MS): Promise<Figures | null> {
    if (this.last && now.getTime() - this.last.at.getTime() < age_ms_max) return this.last
    this.asking ??= this.askFigures_(now).finally(() => (this.asking = undefined))
    const asked = this.asking.catch(() => null)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), FIGURES_WAIT_MS_MAX).unref()
    })
    try {
      return await Promise.race([asked, late])
    } finally {
      clearTimeout(timer)
    }
  }

  /** What was changed just now is asked for anew. */
  async forgetFigures(): Promise<void> {
    this.last = undefined
  }

  private async askFigures_(now: Date) {
    const figures = await this.selectFigures_(now)
    this.last = figures
    return figures
  }

  @InjectTransactionManager()
  protected async selectFigures_(now: Date, @MedusaContext() context: Ctx = {}): Promise<Figures> {
    await run(context, `set local statement_timeout = ${FIGURES_WAIT_MS_MAX}`, {})
    await run(context, "set local transaction read only", {})
    const before = (ms: number) => new Date(now.getTime() - ms)
    const values = {
      ...{ now, day_ago: before(DAY_MS), hour_ago: before(HOUR_MS) },
      ...{ count_max: COUNT_MAX, newest_max: NEWEST_MAX },
    }
    const rows = await run<Row>(context, FIGURES, values)
    const [reports] = await run<Record<"count" | "sum" | "max", string>>(
      context,
      REPORT_SECONDS,
      values
    )
    const jobs = await run<KnownJob>(context, KNOWN_JOBS, { limit: JOBS_SHOWN_MAX })
    const since = before(PROCESS_MS_MAX)
    const processes = await run<KnownProcess>(context, KNOWN_PROCESSES, {
      ...{ since, limit: PROCESSES_SHOWN_MAX },
    })
    return {
      at: now,
      figures: rows.map(({ kind, name, count, since: oldest }) => ({
        ...{ kind, name, count: Number(count) },
        since: oldest === null ? null : new Date(oldest),
      })),
      reports: {
        ...{ count: Number(reports.count), sum: Number(reports.sum), max: Number(reports.max) },
      },
      jobs,
      processes,
    }
  }
}
