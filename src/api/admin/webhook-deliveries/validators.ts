import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, period } from "../../../lib/query-params"
import { PUBLIC_EVENTS, TEST_EVENT } from "../../../modules/webhook/catalogue"
import { DELIVERY_KINDS, DELIVERY_STATUSES } from "../../../modules/webhook/rules"

const ID_LENGTH_MAX = 80
const id = z.string().min(1).max(ID_LENGTH_MAX).optional()

export const AdminListWebhookDeliveries = listParams({
  order: "-created_at",
  orderable: ["created_at", "next_attempt_at", "delivered_at"],
})
  .extend({
    endpoint_id: id,
    event_id: id,
    status: oneOrMore(DELIVERY_STATUSES),
    kind: oneOrMore(DELIVERY_KINDS),
    event_type: oneOrMore([...PUBLIC_EVENTS.map(({ type }) => type), TEST_EVENT]),
    created_at: period,
  })
  .strict()

export const AdminReplayWebhookDelivery = z.object({}).strict()
