import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { AUDIT_ACTORS, AUDIT_METHODS, AUDIT_OUTCOMES } from "../../../modules/audit/rules"
import { AdminSellerName, AdminUserName } from "../people-schemas"

const text = z.string().nullable()

/** What somebody did: a deed in the words of a module, or a request of the staff. */
export const AdminStaffAuditEntry = entity("AdminStaffAuditEntry", {
  id: z.string(),
  actor_type: z.enum(AUDIT_ACTORS),
  actor_id: text,
  actor: AdminUserName.nullable().describe("Null for programs, and for who is no more"),
  action: z.string().describe("In the words of events; staff.request for a request"),
  resource_type: z.string().describe("Of a request the first word of its path, like products"),
  resource_id: text,
  seller: AdminSellerName.nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
  method: z.enum(AUDIT_METHODS).nullable(),
  route: text.describe("With names in place of ids, like /admin/products/:id"),
  outcome: z.enum(AUDIT_OUTCOMES).nullable(),
  status: z.number().int().nullable().describe("Null when nobody waited for the answer"),
  request_id: text,
  touched: z.array(z.string()).nullable().describe("Every id that the request named or made"),
  fields: z.array(z.string()).nullable().describe("Names of what was sent, never its values"),
  created_at: moment,
})
