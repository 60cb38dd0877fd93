import { z } from "@medusajs/framework/zod"
import {
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
  TICKET_SOURCES,
} from "../../../modules/ticket/lists"
import { TAG_LENGTH_MAX } from "../../../modules/ticket/rules"
import {
  CONDITION_VALUES_MAX,
  POLICIES_MAX,
  POLICY_NAME_LENGTH_MAX,
  TARGET_MINUTES_MAX,
} from "../../../modules/ticket/sla-policy"

const id = z.string().min(1).max(64)
const minutes = z.number().int().min(1).max(TARGET_MINUTES_MAX).nullable().optional()
/** Business minutes; null or left out: no deadline. */
const targets = z
  .object({ first_response: minutes, next_response: minutes, resolution: minutes })
  .strict()
  .optional()

const terms = {
  name: z.string().trim().min(1).max(POLICY_NAME_LENGTH_MAX),
  is_active: z.boolean(),
  conditions: z
    .object({
      category: z.array(z.enum(TICKET_CATEGORIES)).max(TICKET_CATEGORIES.length).optional(),
      queue: z.array(z.enum(TICKET_QUEUES)).max(TICKET_QUEUES.length).optional(),
      priority: z.array(z.enum(TICKET_PRIORITIES)).max(TICKET_PRIORITIES.length).optional(),
      source: z.array(z.enum(TICKET_SOURCES)).max(TICKET_SOURCES.length).optional(),
      seller_id: z.array(id).max(CONDITION_VALUES_MAX).optional(),
      about_seller: z.boolean().optional(),
      tags: z
        .array(z.string().trim().toLowerCase().min(1).max(TAG_LENGTH_MAX))
        .max(CONDITION_VALUES_MAX)
        .optional(),
    })
    .strict()
    .describe("All that are named must hold; what is left out matches everything"),
  targets: z.object({ low: targets, normal: targets, high: targets, urgent: targets }).strict(),
  calendar_id: id.nullable().describe("Null: the default calendar"),
}

export const AdminCreateSlaPolicy = z
  .object({
    ...terms,
    is_active: terms.is_active.default(true),
    conditions: terms.conditions.default({}),
    calendar_id: terms.calendar_id.default(null),
  })
  .strict()
export type AdminCreateSlaPolicy = z.infer<typeof AdminCreateSlaPolicy>

export const AdminUpdateSlaPolicy = z.object(terms).partial().strict()
export type AdminUpdateSlaPolicy = z.infer<typeof AdminUpdateSlaPolicy>

export const AdminReorderSlaPolicies = z.object({ ids: z.array(id).max(POLICIES_MAX) }).strict()
export type AdminReorderSlaPolicies = z.infer<typeof AdminReorderSlaPolicies>
