import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { AUDIT_FIELDS, searchEntries } from "./audit-fields"
import { recordDeed } from "./record-deed"
import { AdminListAuditEntries } from "./validators"

/** Without a method it comes before every route of `/admin`, behind the gate. */
export const adminDeedMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [recordDeed] },
]

export const adminAuditEntryMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/audit-entries",
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListAuditEntries, {
        defaults: AUDIT_FIELDS,
        allowed: AUDIT_FIELDS,
        isList: true,
      }),
      searchEntries,
    ],
  },
]
