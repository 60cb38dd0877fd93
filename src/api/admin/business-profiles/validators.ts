import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, search } from "../../../lib/query-params"
import {
  PROFILE_STATUSES,
  REASON_LENGTH_MAX,
  REASON_LENGTH_MIN,
} from "../../../modules/business-profile/rules"

export const AdminListBusinessProfiles = listParams({
  order: "-submitted_at",
  orderable: ["submitted_at", "decided_at", "company_name", "created_at"],
}).extend({
  q: search,
  customer_id: z.string().min(1).max(64).optional(),
  status: oneOrMore(PROFILE_STATUSES),
})

/** The version that was looked at: a profile that has changed since is not decided unseen. */
const version = z.number().int().min(1).optional()

export const AdminVerifyBusinessProfile = z.object({ version }).strict()
export type AdminVerifyBusinessProfile = z.infer<typeof AdminVerifyBusinessProfile>

export const AdminRejectBusinessProfile = z
  .object({
    reason: z
      .string()
      .trim()
      .min(REASON_LENGTH_MIN)
      .max(REASON_LENGTH_MAX)
      .describe("Told to the customer"),
    version,
  })
  .strict()
export type AdminRejectBusinessProfile = z.infer<typeof AdminRejectBusinessProfile>
