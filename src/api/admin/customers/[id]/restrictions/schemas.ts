import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../../../lib/openapi/answers"
import { FINDERS, RESTRICTION_KINDS } from "../../../../../modules/violation/rules"
import { AdminUserName } from "../../../people-schemas"

/** A row of `GET /admin/customers/:id/restrictions`: what a customer may not do. */
export const AdminCustomerRestriction = entity("AdminCustomerRestriction", {
  id: z.string(),
  customer_id: z.string(),
  kind: z.enum(RESTRICTION_KINDS),
  reason: z.string().describe("Told to the customer"),
  until: moment.nullable().describe("Null: until it is lifted"),
  set_by: z.enum(FINDERS),
  set_by_id: z.string().nullable(),
  set_at: moment,
  lifted_at: moment.nullable(),
  lifted_by: z.enum(FINDERS).nullable(),
  lifted_by_id: z.string().nullable(),
  lift_reason: z.string().nullable(),
  is_in_force: z.boolean(),
  set_by_user: AdminUserName.nullable(),
  lifted_by_user: AdminUserName.nullable(),
})
