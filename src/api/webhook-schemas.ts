import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../lib/openapi/answers"
import { RESOURCE_TYPES } from "../modules/webhook/catalogue"
import {
  DELIVERY_KINDS,
  DELIVERY_STATUSES,
  DISABLED_REASONS,
  ENDPOINT_STATUSES,
  PAYLOADS,
} from "../modules/webhook/rules"

const text = z.string().nullable()
const count = z.number().int().min(0)
const momentOrNone = moment.nullable()

/** Where an integrator wants to hear of events, as its owner reads it. */
export const WebhookEndpoint = entity("WebhookEndpoint", {
  id: z.string(),
  url: z.string(),
  description: text,
  event_types: z.array(z.string()).describe("Patterns: `*`, `order.*` or `order.placed`"),
  api_version: z.string(),
  payload: z.enum(PAYLOADS),
  header_names: z.array(z.string()).describe("Of further headers; their values are never shown"),
  rate_per_second: count.nullable(),
  status: z.enum(ENDPOINT_STATUSES),
  disabled_reason: z.enum(DISABLED_REASONS).nullable(),
  disabled_at: momentOrNone,
  failing_since: momentOrNone,
  warned_at: momentOrNone,
  secret_hint: z.string().describe("The end of the secret, by which to tell it from another"),
  previous_secret_expires_at: momentOrNone.describe("Until then the secret of before signs, too"),
  created_at: moment,
  updated_at: moment,
  last_24_hours: z
    .object({
      succeeded: count,
      failed: count,
      success_rate: z.number().min(0).max(1).nullable().describe("Null when nothing was sent"),
      average_ms: z.number().nullable(),
    })
    .strict(),
})

/** The only time that a secret is shown. */
export const secret = z.string().describe("`whsec_…`; shown now and never again")

/** One event on its way to one endpoint. */
export const WebhookDelivery = entity("WebhookDelivery", {
  id: z.string(),
  event_id: z.string(),
  endpoint_id: z.string(),
  event_type: z.string(),
  kind: z.enum(DELIVERY_KINDS),
  payload: z.enum(PAYLOADS),
  status: z.enum(DELIVERY_STATUSES),
  attempts: count,
  next_attempt_at: moment,
  response_status: z.number().int().nullable(),
  last_error: text,
  delivered_at: momentOrNone,
  created_at: moment,
})

const attempt = {
  id: z.string(),
  delivery_id: z.string(),
  number: count,
  at: moment,
  duration_ms: count,
  response_status: z.number().int().nullable(),
  error: text,
  created_at: moment,
  updated_at: moment,
  deleted_at: z.null(),
}

const detail = {
  ...WebhookDelivery.omit({ attempts: true }).shape,
  updated_at: moment,
  body: z.string().describe("What is sent, byte for byte"),
}

/** A delivery of a store, with its attempts. */
export const SellerWebhookDelivery = entity("SellerWebhookDelivery", {
  ...detail,
  attempts: z.array(z.object(attempt).strict()),
})

/** A delivery of the merchant, with its attempts and what the receiver answered. */
export const AdminWebhookDelivery = entity("AdminWebhookDelivery", {
  ...detail,
  attempts: z.array(
    z
      .object({
        ...attempt,
        response_excerpt: text.describe("The beginning of the receiver's answer"),
      })
      .strict()
  ),
})

/** The body of a webhook: what happened to what, and how it was then. */
export const WebhookEvent = entity("WebhookEvent", {
  id: z.string().describe("Also the header `webhook-id`: the same when it is sent again"),
  type: z.string(),
  api_version: z.string(),
  timestamp: moment.describe("When it happened"),
  sequence: z.number().int().min(1).describe("Counts what happened to one resource, without gaps"),
  resource: z.object({ type: z.string(), id: z.string() }).strict(),
  data: z.looseObject({}).describe("By type of event; see the catalogue"),
})

/** A type of event that can be subscribed to. */
export const WebhookEventType = entity("WebhookEventType", {
  type: z.string(),
  description: z.string(),
  resource_type: z.enum(RESOURCE_TYPES),
  sample: WebhookEvent,
})

/** With what its body is made of. */
export const WebhookEventTypeDetail = entity("WebhookEventTypeDetail", {
  ...WebhookEventType.shape,
  schema: z.looseObject({}).describe("JSON Schema 2020-12"),
})
