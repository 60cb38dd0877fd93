import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { ANY_FILE } from "../attachments/schemas"
import { AdminConversation, AdminConversationRow } from "./schemas"

const NO_CASE = { 403: "No ticket or complaint is about it, or a member of a store asks" } as const

export const adminConversationDocuments = documents(
  "Conversations",
  {
    "GET /admin/conversations": {
      summary: "List the conversations of a case",
      description: `Needs one of \`ticket_id\`, \`complaint_id\` and \`order_id\`: there is no list of
everything that people say to each other. All on one page.`,
      answer: pageOf("conversations", AdminConversationRow, { limit: z.number().int() }),
    },
    "GET /admin/conversations/:id": {
      summary: "Read a conversation",
      description: `Each reading is noted in the audit log. Go back with \`before_seq\`, the number of the
first message that you have.`,
      answer: one("conversation", AdminConversation),
      refusals: NO_CASE,
    },
    "GET /admin/conversations/:id/attachments/:attachment_id": {
      summary: "Download a file of a conversation",
      description: "Each look is noted in the audit log.",
      file: ANY_FILE,
      refusals: NO_CASE,
    },
  },
  "What buyers and stores say to each other; staff read it when a case is about it."
)
