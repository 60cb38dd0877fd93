import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminCannedReply, AdminCannedReplyPreview } from "./schemas"

const reply = one("canned_reply", AdminCannedReply)

export const adminCannedReplyDocuments = documents(
  "Canned replies",
  {
    "GET /admin/canned-replies": {
      summary: "List canned replies",
      description: "`q` looks into title, words and shortcut.",
      answer: pageOf("canned_replies", AdminCannedReply),
    },
    "POST /admin/canned-replies": {
      summary: "Create a canned reply",
      description: "A shortcut is used once.",
      status: 201,
      example: {
        title: "Where is my parcel?",
        body: "Dear {{customer.first_name}}, order #{{order.display_id}} is on its way.",
        shortcut: "parcel",
        category: "delivery",
      },
      answer: reply,
    },
    "POST /admin/canned-replies/preview": {
      summary: "Preview a canned reply",
      description: `Writes nothing. Give either the words, as \`body\`, or \`canned_reply_id\`; without
\`ticket_id\` the places are filled with samples.`,
      example: { body: "Dear {{customer.first_name}}", ticket_id: "tkt_01J0000000000000000000000" },
      answer: one("preview", AdminCannedReplyPreview),
    },
    "GET /admin/canned-replies/:id": { summary: "Get a canned reply", answer: reply },
    "POST /admin/canned-replies/:id": {
      summary: "Change a canned reply",
      description: "What is left out stays.",
      example: { shortcut: null },
      answer: reply,
    },
    "DELETE /admin/canned-replies/:id": {
      summary: "Delete a canned reply",
      answer: deleted("canned_reply"),
    },
  },
  "Words that staff need again and again, with places for names and numbers."
)
