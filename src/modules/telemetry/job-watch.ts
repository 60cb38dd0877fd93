import { TransactionOrchestrator } from "@medusajs/framework/orchestration"
import { scheduledWorkflows } from "../../lib/job-schedule"
import { redact } from "../../lib/redact"
import { ERROR_LENGTH_MAX } from "./rules"

/** What a job came to since somebody asked. */
export type JobNews = {
  name: string
  /** A cron line, or an interval like `5s`. */
  schedule: string
  runs: number
  failures: number
  last_started_at: Date | null
  last_duration_ms: number | null
  last_error: string | null
  last_failed_at: Date | null
}
type TraceStep = NonNullable<typeof TransactionOrchestrator.traceStep>

/** As the platform names the one step of a job's workflow. */
const STEP = /^(.+)-as-step$/
const PREFIX = "job-"

/**
 * Looks on while jobs run. The platform runs each as the only step of a workflow, and lets one
 * observer surround steps; whoever surrounded them before still does.
 */
export class JobWatch {
  private readonly jobs = new Map<string, JobNews>()
  private disarm = () => {}

  /** @param isTold of every run, as a metric is */
  begin(isTold: (name: string, seconds: number, failed: boolean) => void) {
    for (const { name, schedule } of knownJobs()) this.jobs.set(name, unheardOf(name, schedule))
    if (!this.jobs.size) return
    const before = TransactionOrchestrator.traceStep
    const watching: TraceStep = async (handler, metadata) => {
      const run = async () => await (before ? before(handler, metadata) : handler())
      const [, name] = STEP.exec(metadata.action) ?? []
      const job = metadata.type === "invoke" ? this.jobs.get(name) : undefined
      return job ? await this.watch(job, run, isTold) : await run()
    }
    TransactionOrchestrator.traceStep = watching
    this.disarm = () => {
      if (TransactionOrchestrator.traceStep === watching) TransactionOrchestrator.traceStep = before
    }
  }

  end() {
    this.disarm()
  }

  /** Every job, with what it came to; from then on it is counted anew. */
  take(): JobNews[] {
    const news = [...this.jobs.values()]
    for (const { name, schedule } of news) this.jobs.set(name, unheardOf(name, schedule))
    return news
  }

  /** What was taken and could not be written is told the next time. */
  giveBack(news: JobNews[]) {
    for (const old of news) {
      const { runs, failures, ...last } = this.jobs.get(old.name) ?? old
      if (!this.jobs.has(old.name)) continue
      const newer = last.last_started_at ? last : old
      const last_failed_at = last.last_failed_at ?? old.last_failed_at
      const counts = { runs: old.runs + runs, failures: old.failures + failures }
      this.jobs.set(old.name, { ...old, ...newer, ...counts, last_failed_at })
    }
  }

  private async watch(
    { name }: JobNews,
    run: () => Promise<unknown>,
    isTold: (name: string, seconds: number, failed: boolean) => void
  ) {
    const begun = Date.now()
    const note = (error: Error | null) => {
      const duration = Date.now() - begun
      // Whoever takes the news puts a new note in its place.
      const job = this.jobs.get(name)!
      job.runs += 1
      job.last_started_at = new Date(begun)
      job.last_duration_ms = duration
      job.last_error = error && redact(String(error.message ?? error)).slice(0, ERROR_LENGTH_MAX)
      if (error) {
        job.failures += 1
        job.last_failed_at = new Date(begun)
      }
      isTold(name, duration / 1000, Boolean(error))
    }
    try {
      const result = await run()
      note(null)
      return result
    } catch (error) {
      note(error as Error)
      throw error
    }
  }
}

const unheardOf = (name: string, schedule: string): JobNews => ({
  ...{ name, schedule, runs: 0, failures: 0 },
  ...{ last_started_at: null, last_duration_ms: null, last_error: null, last_failed_at: null },
})

/** The jobs that this process runs: none in a server. */
const knownJobs = (): { name: string; schedule: string }[] =>
  scheduledWorkflows().flatMap(({ id, schedule }) =>
    id.startsWith(PREFIX) ? [{ name: id.slice(PREFIX.length), schedule }] : []
  )
