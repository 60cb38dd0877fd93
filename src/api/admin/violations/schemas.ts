import { z } from "@medusajs/framework/zod"
import {
  APPEAL_STATUSES,
  FINDERS,
  RESTRICTION_KINDS,
  VIOLATION_KINDS,
  VIOLATION_STATUSES,
} from "../../../modules/violation/rules"

const momentOrNone = z.iso.datetime().nullable()

/** A row of `GET /admin/violations`. */
export const AdminViolation = z
  .object({
    id: z.string(),
    customer_id: z.string(),
    kind: z.enum(VIOLATION_KINDS),
    reason: z.string(),
    weight: z.number().int(),
    status: z.enum(VIOLATION_STATUSES),
    auction_id: z.string().nullable(),
    order_id: z.string().nullable(),
    found_by: z.enum(FINDERS),
    found_by_id: z.string().nullable(),
    occurred_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
    waived_at: momentOrNone,
    waived_by: z.string().nullable(),
    waive_reason: z.string().nullable(),
    appeal: z.string().nullable(),
    appeal_status: z.enum(APPEAL_STATUSES).nullable(),
    appealed_at: momentOrNone,
    appeal_answer: z.string().nullable(),
    appeal_answered_at: momentOrNone,
    customer: z
      .object({
        id: z.string(),
        email: z.string().nullable(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
        has_account: z.boolean(),
      })
      .strict()
      .nullish(),
    /** What the customer may not do now. */
    customer_restrictions: z.array(z.enum(RESTRICTION_KINDS)),
  })
  .strict()
