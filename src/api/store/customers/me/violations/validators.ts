import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore } from "../../../../../lib/query-params"
import {
  APPEAL_LENGTH_MAX,
  APPEAL_LENGTH_MIN,
  VIOLATION_STATUSES,
} from "../../../../../modules/violation/rules"

export const StoreListViolations = listParams({
  order: "-occurred_at",
  orderable: ["occurred_at", "expires_at"],
}).extend({ status: oneOrMore(VIOLATION_STATUSES) })

export const StoreAppealViolation = z
  .object({ message: z.string().trim().min(APPEAL_LENGTH_MIN).max(APPEAL_LENGTH_MAX) })
  .strict()
export type StoreAppealViolation = z.infer<typeof StoreAppealViolation>
