import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import {
  APPEAL_STATUSES,
  FINDERS,
  RESTRICTION_KINDS,
  VIOLATION_KINDS,
  VIOLATION_STATUSES,
} from "../../../modules/violation/rules"
import { AdminCustomerAccount, AdminUserName } from "../people-schemas"

const text = z.string().nullable()
const momentOrNone = moment.nullable()

/** A row of `GET /admin/violations`. */
export const AdminViolation = entity("AdminViolation", {
  id: z.string(),
  customer_id: z.string(),
  kind: z.enum(VIOLATION_KINDS),
  reason: z.string().describe("Told to the customer"),
  weight: z.number().int(),
  status: z.enum(VIOLATION_STATUSES),
  auction_id: text,
  order_id: text,
  found_by: z.enum(FINDERS),
  found_by_id: text,
  occurred_at: moment,
  expires_at: moment,
  waived_at: momentOrNone,
  waived_by: text,
  waive_reason: text,
  appeal: text,
  appeal_status: z.enum(APPEAL_STATUSES).nullable(),
  appealed_at: momentOrNone,
  appeal_answer: text,
  appeal_answered_at: momentOrNone,
  customer: AdminCustomerAccount.nullish(),
  customer_restrictions: z
    .array(z.enum(RESTRICTION_KINDS))
    .describe("What the customer may not do now"),
})

/** A violation with what it is about, and the people behind it. */
export const AdminViolationDetail = entity("AdminViolationDetail", {
  ...AdminViolation.shape,
  found_by_user: AdminUserName.nullable(),
  waived_by_user: AdminUserName.nullable(),
  customer_standing: z
    .object({ active_weight: z.number().int(), block_at: z.number().int() })
    .strict(),
  auction: z
    .looseObject({
      id: z.string(),
      status: z.string(),
      product: z.looseObject({ title: z.string() }).nullish(),
    })
    .nullable(),
  order: z.object({ id: z.string(), display_id: z.number().int() }).strict().nullable(),
})
