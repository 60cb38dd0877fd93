import { WorkflowManager } from "@medusajs/framework/orchestration"
import { parseExpression } from "cron-parser"

/** As the platform takes it: a cron line, or milliseconds between two runs. */
type Schedule = string | { cron: string } | { interval: number }
type Workflow = { id: string; options?: { schedule?: Schedule } }
export type ScheduledWorkflow = {
  id: string
  /** A cron line, or an interval like `5s`. */
  schedule: string
}

const INTERVAL = /^(\d+(?:\.\d+)?)s$/

/** What this process runs by the clock: nothing in a server. Each job is a workflow. */
export function scheduledWorkflows(): ScheduledWorkflow[] {
  // The platform gives it no type.
  const workflows: Iterable<Workflow> = WorkflowManager.getWorkflows().values()
  return [...workflows].flatMap(({ id, options }) =>
    options?.schedule ? [{ id, schedule: inWords(options.schedule) }] : []
  )
}

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

function inWords(schedule: Schedule): string {
  if (typeof schedule === "string") return schedule
  return "cron" in schedule ? schedule.cron : `${schedule.interval / 1000}s`
}
