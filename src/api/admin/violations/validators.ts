import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, search } from "../../../lib/query-params"
import {
  APPEAL_STATUSES,
  REASON_LENGTH_MAX,
  REASON_LENGTH_MIN,
  VIOLATION_KINDS,
  VIOLATION_STATUSES,
  WEIGHT_MAX,
} from "../../../modules/violation/rules"

const id = z.string().min(1).max(64)
export const reason = z.string().trim().min(REASON_LENGTH_MIN).max(REASON_LENGTH_MAX)

export const AdminListViolations = listParams({
  order: "-occurred_at",
  orderable: ["occurred_at", "expires_at", "appealed_at"],
}).extend({
  q: search,
  customer_id: id.optional(),
  kind: oneOrMore(VIOLATION_KINDS),
  status: oneOrMore(VIOLATION_STATUSES),
  appeal_status: oneOrMore(APPEAL_STATUSES),
})

export const AdminRecordViolation = z
  .object({
    customer_id: id,
    kind: z.enum(VIOLATION_KINDS),
    reason: reason.describe("Told to the customer"),
    weight: z.number().int().min(1).max(WEIGHT_MAX).default(1),
    auction_id: id.nullish(),
    order_id: id.nullish(),
  })
  .strict()
export type AdminRecordViolation = z.infer<typeof AdminRecordViolation>

export const AdminWaiveViolation = z.object({ reason }).strict()
export type AdminWaiveViolation = z.infer<typeof AdminWaiveViolation>

export const AdminAnswerAppeal = z.object({ accept: z.boolean(), answer: reason }).strict()
export type AdminAnswerAppeal = z.infer<typeof AdminAnswerAppeal>
