import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import {
  API_VERSIONS,
  DISABLED_REASONS,
  ENDPOINT_STATUSES,
  PAYLOADS,
} from "../../../modules/webhook/rules"

const count = z.number().int().min(0)
const momentOrNone = moment.nullable()

/** Where events are sent to, without its secrets and the values of its headers. */
export const WebhookEndpoint = entity("WebhookEndpoint", {
  id: z.string(),
  url: z.string(),
  description: z.string().nullable(),
  event_types: z.array(z.string()).describe("`*`, `order.*` or `order.placed`"),
  api_version: z.enum(API_VERSIONS),
  payload: z.enum(PAYLOADS).describe("`thin` leaves `data` out"),
  header_names: z.array(z.string()),
  rate_per_second: z.number().int().nullable(),
  status: z.enum(ENDPOINT_STATUSES),
  disabled_reason: z.enum(DISABLED_REASONS).nullable(),
  disabled_at: momentOrNone,
  failing_since: momentOrNone.describe("Since when nothing could be delivered"),
  warned_at: momentOrNone.describe("When the owner was told so"),
  secret_hint: z.string().describe("The end of the secret, by which people tell it from another"),
  previous_secret_expires_at: momentOrNone.describe("Until then the old secret signs, too"),
  created_at: moment,
  updated_at: moment,
  last_24_hours: z
    .object({
      succeeded: count,
      failed: count,
      success_rate: z.number().min(0).max(1).nullable(),
      average_ms: count.nullable(),
      hours: z
        .array(z.object({ hour: moment, succeeded: count, failed: count }).strict())
        .describe("Hours without an attempt are left out"),
    })
    .strict()
    .describe("Attempts, and what came of them"),
  last_answer: z
    .object({
      at: moment,
      response_status: z.number().int().nullable(),
      error: z.string().nullable(),
    })
    .strict()
    .nullable()
    .describe("What the last attempt came to"),
})

/** Beside the endpoint: what verifies signatures. */
export const webhookSecret = {
  secret: z.string().describe("Told here only; it verifies the signatures"),
}
/** How much is sent again. */
export const webhooksQueued = z.object({ queued: count }).strict()
