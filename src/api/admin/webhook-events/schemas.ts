import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { RESOURCE_TYPES } from "../../../modules/webhook/catalogue"

const resource_type = z.enum(RESOURCE_TYPES)

/** An event as a webhook carries it; what `data` holds depends on the type. */
export const WebhookEvent = entity("WebhookEvent", {
  id: z.string(),
  type: z.string(),
  api_version: z.string(),
  /** When it happened. */
  timestamp: moment,
  /** Counts what the receiver hears of the resource, without gaps. */
  sequence: z.number().int().min(1),
  resource: z.object({ type: resource_type, id: z.string() }).strict(),
  data: z.record(z.string(), z.unknown()),
})

/** What follows the event that a consumer knows. */
export const WebhookEventPage = entity("WebhookEventPage", {
  webhook_events: z.array(WebhookEvent),
  /** Where to go on; as long as there is nothing new it stays the same. */
  next_after: z.string().nullable(),
  limit: z.number().int().min(1),
})

export const WebhookEventType = entity("WebhookEventType", {
  type: z.string(),
  description: z.string(),
  resource_type,
  sample: WebhookEvent,
})

export const WebhookEventTypeDetail = entity("WebhookEventTypeDetail", {
  ...WebhookEventType.shape,
  /** The JSON schema of the event. */
  schema: z.record(z.string(), z.unknown()),
})

export const WebhookEventTypeList = entity("WebhookEventTypeList", {
  webhook_event_types: z.array(WebhookEventType),
  count: z.number().int().min(0),
})
