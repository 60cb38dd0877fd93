import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../../../lib/openapi/answers"
import {
  APPEAL_STATUSES,
  RESTRICTION_KINDS,
  VIOLATION_KINDS,
  VIOLATION_STATUSES,
} from "../../../../../modules/violation/rules"

/** What the customer who asks is said to have done. */
export const StoreViolation = entity("StoreViolation", {
  id: z.string(),
  kind: z.enum(VIOLATION_KINDS),
  reason: z.string(),
  weight: z.number().int().min(1).describe("How many violations it counts for"),
  status: z.enum(VIOLATION_STATUSES),
  auction_id: z.string().nullable(),
  order_id: z.string().nullable(),
  occurred_at: moment,
  expires_at: moment,
  waived_at: moment.nullable(),
  appeal: z.string().nullable(),
  appeal_status: z.enum(APPEAL_STATUSES).nullable(),
  appealed_at: moment.nullable(),
  appeal_answer: z.string().nullable(),
  appeal_answered_at: moment.nullable(),
  can_appeal: z.boolean(),
})

/** What the customer who asks may not do now. */
export const StoreRestriction = entity("StoreRestriction", {
  id: z.string(),
  kind: z.enum(RESTRICTION_KINDS),
  reason: z.string(),
  until: moment.nullable().describe("Null: until it is lifted"),
  set_at: moment,
})
