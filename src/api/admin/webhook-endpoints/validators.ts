import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { HEADER_VALUE_LENGTH_MAX } from "../../../modules/webhook/custom-headers"
import { PATTERNS_MAX } from "../../../modules/webhook/patterns"
import { API_VERSION, API_VERSIONS } from "../../../modules/webhook/rules"
import { PAYLOADS, RATE_PER_SECOND_MAX } from "../../../modules/webhook/rules"
import { URL_LENGTH_MAX } from "../../../modules/webhook/targets/target"

const DESCRIPTION_LENGTH_MAX = 500
const TYPE_LENGTH_MAX = 80
const NAME_LENGTH_MAX = 64
const PATTERN = /^(\*|[a-z_]+(\.[a-z_]+)*(\.\*)?)$/

const pattern = z
  .string()
  .max(TYPE_LENGTH_MAX)
  .regex(PATTERN, { error: accepts("*, order.* or order.placed") })
const eventTypes = z.array(pattern).min(1).max(PATTERNS_MAX)
const moment = z.iso
  .datetime({ offset: true, error: accepts("a time like 2026-11-22T12:00:00Z") })
  .transform((text) => new Date(text))

const fields = {
  url: z.string().min(1).max(URL_LENGTH_MAX),
  description: z.string().trim().max(DESCRIPTION_LENGTH_MAX).nullish(),
  event_types: eventTypes,
  api_version: z.enum(API_VERSIONS),
  payload: z.enum(PAYLOADS),
  headers: z.record(
    z.string().min(1).max(NAME_LENGTH_MAX),
    z.string().min(1).max(HEADER_VALUE_LENGTH_MAX)
  ),
  rate_per_second: z.number().int().min(1).max(RATE_PER_SECOND_MAX).nullish(),
}

export const AdminCreateWebhookEndpoint = z
  .object({
    ...fields,
    api_version: fields.api_version.default(API_VERSION),
    payload: fields.payload.default("snapshot"),
    headers: fields.headers.optional(),
  })
  .strict()
export type AdminCreateWebhookEndpoint = z.infer<typeof AdminCreateWebhookEndpoint>

export const AdminUpdateWebhookEndpoint = z.object(fields).partial().strict()
export type AdminUpdateWebhookEndpoint = z.infer<typeof AdminUpdateWebhookEndpoint>

/** A deed that needs no words. */
export const AdminWebhookEndpointDeed = z.object({}).strict()

export const AdminReplayWebhooks = z
  .object({ since: moment, until: moment.optional(), event_types: eventTypes.optional() })
  .strict()
export type AdminReplayWebhooks = z.infer<typeof AdminReplayWebhooks>

export const AdminReplayFailedWebhooks = AdminReplayWebhooks.omit({ event_types: true }).strict()
export type AdminReplayFailedWebhooks = z.infer<typeof AdminReplayFailedWebhooks>
