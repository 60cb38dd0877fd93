import type { Logger } from "@medusajs/framework/types"
import type Redis from "ioredis"
import { nextRun, ScheduledWorkflow } from "../../lib/job-schedule"

export const LOOK_MS = 5_000
const ANSWER_MS_MAX = 2_000
/** Clocks of two workers may differ by this much. */
const CLOCKS_APART_MS = 5_000
/** Is there as long as Redis has kept what it was told. */
const MARK = "souk:schedules"
/** Where the platform's queue of jobs keeps the time of each one's next run. */
export const NEXT_RUNS = "bull:medusa-workflows-jobs:repeat"
export const nameInQueue = (id: string) => `schedule_${id}`

/** @property tell puts the job into Redis, in place of what there is of it */
export type Job = ScheduledWorkflow & { tell: () => Promise<void> }

/**
 * The platform tells Redis of its scheduled jobs once, when a worker starts, and each run orders the
 * next one. A Redis that lost this chain, because it came back empty or failed in between, would
 * never start a job again; and a run that was left by a worker whose clock was fast orders the next
 * one for when that clock's time has come. So a worker looks every few seconds, and tells it again
 * of what is not there or much too far off, and of everything when Redis has forgotten or was away.
 * To tell it twice changes nothing.
 */
export class Schedules {
  private timer?: NodeJS.Timeout
  private isLooking = false
  private wasAway = false

  constructor(
    private readonly redis: Redis,
    private readonly jobs: () => Job[],
    private readonly logger: Logger
  ) {}

  begin() {
    this.timer = setInterval(() => void this.look(new Date()), LOOK_MS).unref()
  }

  end() {
    clearInterval(this.timer)
  }

  async look(now: Date) {
    if (this.isLooking) return
    this.isLooking = true
    try {
      const mark = await inTime(this.redis.get(MARK))
      const jobs = mark && !this.wasAway ? await this.astray(now) : this.jobs()
      if (!jobs.length) return
      await inTime(Promise.all(jobs.map(({ tell }) => tell())))
      await inTime(this.redis.set(MARK, "told"))
      this.logger.info(`Redis was told of ${jobs.length} scheduled jobs`)
      this.wasAway = false
    } catch {
      // The next look tries again, for as long as it takes.
      this.wasAway = true
    } finally {
      this.isLooking = false
    }
  }

  /** The jobs that would not run at their time. */
  private async astray(now: Date): Promise<Job[]> {
    const known = await inTime(this.redis.zrange(NEXT_RUNS, 0, -1, "WITHSCORES"))
    const runs = new Map<string, number>()
    for (let i = 0; i < known.length; i += 2) runs.set(known[i], Number(known[i + 1]))
    return this.jobs().filter(({ id, schedule }) => {
      const due = nextRun(schedule, now)
      const latest = due ? due.getTime() + CLOCKS_APART_MS : Infinity
      const next = runs.get(nameInQueue(id))
      return next === undefined || next > latest
    })
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Redis does not answer")), ANSWER_MS_MAX).unref()
  })
  // It may fail after nobody waits for it any more.
  answer.catch(() => {})
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
