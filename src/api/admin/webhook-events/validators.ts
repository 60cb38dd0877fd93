import { z } from "@medusajs/framework/zod"
import { moment, oneOrMore } from "../../../lib/query-params"
import { Audience, PUBLIC_EVENTS, RESOURCE_TYPES } from "../../../modules/webhook/catalogue"

const EVENTS_PER_PAGE = 20
const EVENTS_PER_PAGE_MAX = 100
const id = z.string().min(1).max(64)

/** `after` is the last event that the consumer knows; without it the oldest kept ones come. */
export const webhookEventsOf = (audience: Audience) =>
  z
    .object({
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(EVENTS_PER_PAGE_MAX).default(EVENTS_PER_PAGE),
      type: oneOrMore(
        PUBLIC_EVENTS.filter(({ audiences }) => audiences.includes(audience)).map(
          ({ type }) => type
        )
      ),
      resource_type: z.enum(RESOURCE_TYPES).optional(),
      resource_id: id.optional(),
      /** When it was recorded, which is a moment after it happened. */
      since: moment,
      until: moment,
    })
    .strict()
export type ListWebhookEvents = z.infer<ReturnType<typeof webhookEventsOf>>

export const AdminListWebhookEvents = webhookEventsOf("merchant")
