import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, period, search } from "../../../lib/query-params"
import { AUDIT_ACTORS, AUDIT_METHODS, AUDIT_OUTCOMES } from "../../../modules/audit/rules"

const id = z.string().min(1).max(64)
const USERS_MAX = 20

export const AdminListAuditEntries = listParams({
  order: "-created_at",
  orderable: ["created_at"],
}).extend({
  q: search,
  actor_id: z
    .preprocess(
      (given) => (Array.isArray(given) ? given : [given]),
      z.array(id).min(1).max(USERS_MAX)
    )
    .optional(),
  actor_type: oneOrMore(AUDIT_ACTORS),
  resource_type: id.optional(),
  resource_id: id.optional().describe("Whatever the entry names: what it is about, or touched"),
  method: oneOrMore(AUDIT_METHODS),
  outcome: oneOrMore(AUDIT_OUTCOMES),
  created_at: period,
})
