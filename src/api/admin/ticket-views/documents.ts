import { z } from "@medusajs/framework/zod"
import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminTicketView } from "./schemas"

const view = one("ticket_view", AdminTicketView)

export const adminTicketViewDocuments = documents("Tickets", {
  "GET /admin/ticket-views": {
    summary: "List views of tickets",
    description: "One's own and those that others share, all on one page.",
    answer: pageOf("ticket_views", AdminTicketView, { limit: z.number().int() }),
  },
  "POST /admin/ticket-views": {
    summary: "Save a view of tickets",
    description: "All of staff see and may change a view that is shared.",
    status: 201,
    example: {
      name: "To do",
      filters: { status: ["new", "open"], assignee_id: ["none", "me"] },
      order: "-last_comment_at",
    },
    answer: view,
  },
  "GET /admin/ticket-views/:id": { summary: "Get a view of tickets", answer: view },
  "POST /admin/ticket-views/:id": {
    summary: "Change a view of tickets",
    description: "What is left out stays; `filters` are replaced as a whole.",
    example: { is_shared: true },
    answer: view,
  },
  "DELETE /admin/ticket-views/:id": {
    summary: "Delete a view of tickets",
    answer: deleted("ticket_view"),
  },
})
