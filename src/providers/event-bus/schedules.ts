import type { Logger } from "@medusajs/framework/types"
import type Redis from "ioredis"

export const LOOK_MS = 5_000
const ANSWER_MS_MAX = 2_000
/** Is there as long as Redis has kept what it was told. */
const MARK = "souk:schedules"

/**
 * The platform tells Redis of its scheduled jobs once, when a worker starts, and each run orders the
 * next one. A Redis that lost this chain, because it came back empty or failed in between, would
 * never start a job again. So a worker looks every few seconds, and tells it again when Redis has
 * forgotten or was away. To tell it twice changes nothing.
 */
export class Schedules {
  private timer?: NodeJS.Timeout
  private isLooking = false
  private wasAway = false

  /** @param tell puts every scheduled job into Redis, in place of what there is of it */
  constructor(
    private readonly redis: Redis,
    private readonly tell: () => Promise<void>,
    private readonly logger: Logger
  ) {}

  begin() {
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref()
  }

  end() {
    clearInterval(this.timer)
  }

  async look() {
    if (this.isLooking) return
    this.isLooking = true
    try {
      const mark = await inTime(this.redis.get(MARK))
      if (mark && !this.wasAway) return
      await inTime(this.tell())
      await inTime(this.redis.set(MARK, "told"))
      this.logger.info("Redis was told of the scheduled jobs")
      this.wasAway = false
    } catch {
      // The next look tries again, for as long as it takes.
      this.wasAway = true
    } finally {
      this.isLooking = false
    }
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
