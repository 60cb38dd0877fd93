import { pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminStaffAuditEntry } from "./schemas"

export const adminAuditEntryDocuments = documents(
  "Audit log",
  {
    "GET /admin/audit-entries": {
      summary: "List what was done",
      description: `Every request of the staff that changes something, and what modules remember of
deeds in their own words. Entries are kept for 400 days.`,
      answer: pageOf("audit_entries", AdminStaffAuditEntry),
    },
  },
  "Who of the staff did what, to what, and how it ended. Entries do not change."
)
