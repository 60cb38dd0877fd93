import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../../../lib/accepts"
import { listParams } from "../../../../../lib/query-params"
import { RESTRICTION_KINDS } from "../../../../../modules/violation/rules"
import { reason } from "../../../violations/validators"

export const AdminListRestrictions = listParams({ order: "-set_at", orderable: ["set_at"] })

export const AdminRestrictCustomer = z
  .object({
    kind: z.enum(RESTRICTION_KINDS),
    reason: reason.describe("Told to the customer"),
    until: z.iso
      .datetime({ offset: true, error: accepts("a time like 2026-11-21T12:00:00Z") })
      .transform((text) => new Date(text))
      .nullish()
      .describe("Left out: until it is lifted"),
  })
  .strict()
export type AdminRestrictCustomer = z.infer<typeof AdminRestrictCustomer>

export const AdminLiftRestriction = z.object({ reason }).strict()
export type AdminLiftRestriction = z.infer<typeof AdminLiftRestriction>
