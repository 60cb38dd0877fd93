import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { DELIVERY_KINDS, DELIVERY_STATUSES, PAYLOADS } from "../../../modules/webhook/rules"

const count = z.number().int().min(0)
const text = z.string().nullable()

const facts = {
  id: z.string(),
  event_id: z.string(),
  endpoint_id: z.string(),
  event_type: z.string(),
  kind: z.enum(DELIVERY_KINDS),
  payload: z.enum(PAYLOADS),
  status: z.enum(DELIVERY_STATUSES),
  next_attempt_at: moment.describe("While it is pending: not before then"),
  response_status: z.number().int().nullable().describe("Of the last attempt, like `last_error`"),
  last_error: text,
  delivered_at: moment.nullable(),
  created_at: moment,
}
const attempt = {
  id: z.string(),
  number: count,
  at: moment,
  duration_ms: count,
  response_status: z.number().int().nullable(),
  error: text,
}
const detail = {
  ...facts,
  updated_at: moment,
  body: text.describe("What is sent, byte by byte; null when its event is forgotten"),
}

/** An event on its way to an endpoint, as a row of the log. */
export const WebhookDeliveryRow = entity("WebhookDeliveryRow", {
  ...facts,
  attempts: count.describe("How many there were"),
})

/** A delivery of a store's endpoint, with its attempts. */
export const SellerWebhookDelivery = entity("SellerWebhookDelivery", {
  ...detail,
  attempts: z.array(z.object(attempt).strict()).describe("The newest first"),
})

/** A delivery of an endpoint of the merchant's, with its attempts and what was answered. */
export const AdminWebhookDelivery = entity("AdminWebhookDelivery", {
  ...detail,
  attempts: z
    .array(
      z
        .object({ ...attempt, response_excerpt: text.describe("The beginning of the answer") })
        .strict()
    )
    .describe("The newest first"),
})

export type WebhookDelivery = typeof SellerWebhookDelivery | typeof AdminWebhookDelivery
