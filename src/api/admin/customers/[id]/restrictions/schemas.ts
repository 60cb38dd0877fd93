import { z } from "@medusajs/framework/zod"
import { FINDERS, RESTRICTION_KINDS } from "../../../../../modules/violation/rules"

const user = z
  .object({
    id: z.string(),
    email: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
  })
  .strict()

/** A row of `GET /admin/customers/:id/restrictions`. */
export const AdminCustomerRestriction = z
  .object({
    id: z.string(),
    customer_id: z.string(),
    kind: z.enum(RESTRICTION_KINDS),
    reason: z.string(),
    until: z.iso.datetime().nullable(),
    set_by: z.enum(FINDERS),
    set_by_id: z.string().nullable(),
    set_at: z.iso.datetime(),
    lifted_at: z.iso.datetime().nullable(),
    lifted_by: z.enum(FINDERS).nullable(),
    lifted_by_id: z.string().nullable(),
    lift_reason: z.string().nullable(),
    is_in_force: z.boolean(),
    set_by_user: user.nullable(),
    lifted_by_user: user.nullable(),
  })
  .strict()
