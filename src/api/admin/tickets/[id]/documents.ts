import { deleted, one } from "../../../../lib/openapi/answers"
import { documents } from "../../../../lib/openapi/documents"
import { ANY_FILE } from "../../attachments/schemas"
import { AdminTicketDetail, AdminTicketDraft } from "../schemas"

const ticket = one("ticket", AdminTicketDetail)
const CHANGED = { 409: "The ticket has changed since the `version` that was read" } as const

export const adminOneTicketDocuments = documents("Tickets", {
  "GET /admin/tickets/:id": {
    summary: "Get a ticket",
    description: "With what was said, the newest 200 changes, and the requester's other tickets.",
    answer: ticket,
  },
  "POST /admin/tickets/:id": {
    summary: "Change a ticket",
    description: "What is left out stays; `tags` replaces them all.",
    example: { queue: "payments", tags: ["late"], version: 4 },
    answer: ticket,
    refusals: CHANGED,
  },
  "POST /admin/tickets/:id/comments": {
    summary: "Reply to a ticket",
    description: `\`internal\` is a note that only staff read. \`status\` says where the ticket goes with
it.`,
    status: 201,
    example: { body: "It will be there on Monday.", status: "pending", version: 4 },
    answer: ticket,
    refusals: CHANGED,
  },
  "POST /admin/tickets/:id/status": {
    summary: "Move a ticket to another status",
    description: "`next_statuses` of the ticket names what may follow.",
    example: { status: "solved", version: 5 },
    answer: ticket,
    refusals: CHANGED,
  },
  "POST /admin/tickets/:id/priority": {
    summary: "Set a ticket's priority",
    description: "Its deadlines follow.",
    example: { priority: "high" },
    answer: ticket,
    refusals: CHANGED,
  },
  "POST /admin/tickets/:id/assign": {
    summary: "Assign a ticket",
    description: "Null takes it from whoever has it.",
    example: { assignee_id: "user_01J0000000000000000000000" },
    answer: ticket,
    refusals: CHANGED,
  },
  "POST /admin/tickets/:id/merge": {
    summary: "Merge tickets into this one",
    description: `Those that are named end, and this one goes on. Tickets of several requesters need
\`across_requesters\`.`,
    example: { ticket_ids: ["tkt_01J0000000000000000000001"] },
    answer: ticket,
    refusals: CHANGED,
  },
  "GET /admin/tickets/:id/draft": {
    summary: "Get the own draft",
    description: "Null when there is none.",
    answer: one("draft", AdminTicketDraft.nullable()),
  },
  "POST /admin/tickets/:id/draft": {
    summary: "Save the own draft",
    example: { body: "Dear Ann, ", visibility: "public" },
    answer: one("draft", AdminTicketDraft),
  },
  "DELETE /admin/tickets/:id/draft": {
    summary: "Discard the own draft",
    description: "The id of the answer is the ticket's.",
    answer: deleted("ticket_draft"),
  },
  "GET /admin/tickets/:id/attachments/:attachment_id": {
    summary: "Download a file of a ticket",
    file: ANY_FILE,
  },
})
