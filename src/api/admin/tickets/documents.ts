import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminUserName } from "../people-schemas"
import { AdminBulkResult, AdminTicket, AdminTicketCounts, AdminTicketDetail } from "./schemas"
import { AdminTicketStats } from "./stats/schemas"

export const adminTicketDocuments = documents(
  "Tickets",
  {
    "GET /admin/tickets": {
      summary: "List tickets",
      description: `\`q\` looks for words of subject, comments and notes, a number, or the requester's
name or address. \`assignee_id\` and \`seller_id\` take \`none\`, \`assignee_id\` also \`me\`.`,
      answer: pageOf("tickets", AdminTicket, { is_count_exact: z.boolean() }),
    },
    "POST /admin/tickets": {
      summary: "Open a ticket for a customer",
      description: `For a \`customer_id\`, or \`email\` and \`name\` of who has no account. With
\`visibility\` \`public\` the requester reads \`body\` as the first word of staff.`,
      status: 201,
      example: {
        subject: "Your parcel",
        body: "The carrier has lost it; we send another one.",
        category: "delivery",
        customer_id: "cus_01J0000000000000000000000",
        order_id: "order_01J0000000000000000000000",
      },
      answer: one("ticket", AdminTicketDetail),
    },
    "GET /admin/tickets/counts": {
      summary: "Count tickets",
      description: "`mine` are those of whoever asks.",
      answer: one("counts", AdminTicketCounts),
    },
    "GET /admin/tickets/agents": {
      summary: "List who may be given tickets",
      description: "At most 200, those who were made first; it is not divided into pages.",
      answer: one("agents", z.array(AdminUserName)),
    },
    "GET /admin/tickets/stats": {
      summary: "Get ticket statistics",
      description: `Of a stretch of time, without one of the last 30 days. \`counted\` says in words which
tickets each number counts.`,
      answer: one("stats", AdminTicketStats),
    },
    "POST /admin/tickets/bulk": {
      summary: "Change several tickets",
      description: `\`action\` is assign, tag, priority, status, close or merge, each with fields of its own.
Each ticket goes by itself: what one refuses does not keep the others.`,
      example: {
        action: "tag",
        ticket_ids: ["tkt_01J0000000000000000000000", "tkt_01J0000000000000000000001"],
        add: ["late"],
      },
      answer: one("results", z.array(AdminBulkResult)),
    },
  },
  "What people ask, and how staff answer."
)
