import { parseExpression } from "cron-parser"

const INTERVAL = /^(\d+(?:\.\d+)?)s$/

/** When a job runs next, after a moment; null for a schedule that cannot be read. */
export function nextRun(schedule: string, after: Date): Date | null {
  const [, seconds] = INTERVAL.exec(schedule) ?? []
  if (seconds) return new Date(after.getTime() + Number(seconds) * 1000)
  try {
    // In the clock of the machine, as the platform reads it.
    return parseExpression(schedule, { currentDate: after }).next().toDate()
  } catch {
    return null
  }
}
