import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import {
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
  TICKET_SOURCES,
} from "../../../modules/ticket/lists"

/** Business minutes; what is null or missing has no deadline. */
const minutes = z.number().int().nullish()
const targets = z
  .object({ first_response: minutes, next_response: minutes, resolution: minutes })
  .strict()

/** Which tickets are to be answered how fast. Of all that match, the first holds. */
export const AdminSlaPolicy = entity("AdminSlaPolicy", {
  id: z.string(),
  name: z.string(),
  rank: z.number().int(),
  is_active: z.boolean(),
  conditions: z
    .object({
      category: z.array(z.enum(TICKET_CATEGORIES)),
      queue: z.array(z.enum(TICKET_QUEUES)),
      priority: z.array(z.enum(TICKET_PRIORITIES)),
      source: z.array(z.enum(TICKET_SOURCES)),
      seller_id: z.array(z.string()),
      about_seller: z.boolean(),
      tags: z.array(z.string()),
    })
    .partial()
    .strict()
    .describe("All that are named must hold; what is missing matches everything"),
  targets: eachOf(TICKET_PRIORITIES, targets.optional()),
  calendar_id: z.string().nullable().describe("Null: the default calendar"),
  created_at: moment,
  updated_at: moment,
})
