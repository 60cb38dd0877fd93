import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminRestored, AdminTrashItem } from "./schemas"

export const adminTrashDocuments = documents(
  "Trash",
  {
    "GET /admin/trash": {
      summary: "List what was deleted",
      description: "Of one type, the newest first.",
      answer: pageOf("trash_items", AdminTrashItem),
    },
    "POST /admin/trash/:type/:id/restore": {
      summary: "Bring back what was deleted",
      description: `With all that was deleted with it. A product comes back as a draft with all its
variants, also those deleted before it, a webhook endpoint
and a report schedule switched off, an SLA policy behind all others. When its handle, code or name
has been taken meanwhile nothing happens.`,
      example: {},
      answer: one("restored", AdminRestored),
      refusals: { 422: "Its handle, code or name belongs to another one by now" },
    },
  },
  "What was deleted and can come back."
)
