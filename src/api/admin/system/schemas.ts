import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { HEALTH, WORKER_MODES } from "../../../modules/telemetry/rules"

const count = z.number().int().min(0)
const health = z.enum(HEALTH)
const waiting = {
  name: z.string(),
  count: count.describe("10,000 at most"),
  since: moment.nullable().describe("Of the oldest"),
  health,
}

const part = z
  .object({ name: z.string(), status: z.enum(["ok", "failed", "off"]), health })
  .strict()

const outbox = z
  .object({
    ...waiting,
    lag_seconds: count.describe("How long the oldest is due; 0 when there is none"),
    can_retry: z.boolean().describe("Whether what is due can be done now"),
  })
  .strict()

const job = z
  .object({
    name: z.string(),
    schedule: z.string().describe("A cron line, or an interval like `5s`"),
    runs: count,
    failures: count,
    last_started_at: moment.nullable(),
    last_duration_ms: count.nullable(),
    last_error: z.string().nullable().describe("Of the last run, when it failed"),
    last_failed_at: moment.nullable(),
    next_run_at: moment.nullable(),
    is_late: z.boolean().describe("It should have begun more than five minutes ago"),
    health,
  })
  .strict()

const process = z
  .object({
    id: z.string(),
    mode: z.enum(WORKER_MODES),
    host: z.string(),
    pid: count,
    version: z.string(),
    started_at: moment,
    seen_at: moment,
    silent_seconds: count,
    sockets: count,
    dropped_events: count,
    memory_mb: count,
    health,
  })
  .strict()

/** How the installation is. */
export const AdminSystem = entity("AdminSystem", {
  at: moment,
  version: z.string(),
  health: health.describe("The worst of all"),
  is_complete: z.boolean().describe("False when the database did not answer in time"),
  parts: z.array(part),
  outboxes: z.array(outbox).describe("Work that is due and not done yet"),
  failures: z.array(z.object(waiting).strict()).describe("What failed for good"),
  jobs: z.array(job),
  processes: z.array(process).describe("Seen in the last day, the newest sign of life first"),
  storage: z.object({ free_bytes: count, total_bytes: count, health }).strict().nullable(),
  reports: z
    .object({ running: count, ended_last_hour: count, longest_seconds: z.number().min(0) })
    .strict(),
  tickets_overdue: count,
  locks_held: count,
  sockets: count.describe("Connected to processes that live"),
  dropped_events: count.describe("Since those processes began"),
  statistics: z.object({ at: moment.nullable(), health }).strict(),
})
