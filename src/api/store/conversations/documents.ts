import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import {
  ConversationMessage,
  ConversationMessages,
  ConversationReport,
  StoreConversation,
} from "./schemas"

const unread = z.number().int().min(0)
const sent = one("conversation", StoreConversation, { message: ConversationMessage })
const FAST = { 429: "More than 20 messages in an hour; Retry-After says how many seconds to wait" }

export const storeConversationDocuments = documents(
  "Conversations",
  {
    "GET /store/conversations": {
      summary: "List own conversations",
      description: "The one with the newest message comes first.",
      answer: pageOf("conversations", StoreConversation),
    },
    "POST /store/conversations": {
      summary: "Write to a store",
      description: `About the store's share of an own order (\`order_id\` and \`seller_id\`), or about a
product before buying (\`product_id\`). Writes in the conversation about it when there is one.`,
      example: {
        order_id: "order_01J0000000000000000000000",
        seller_id: "sel_01J0000000000000000000000",
        body: "Is it dishwasher safe?",
      },
      status: 201,
      answer: sent,
      refusals: FAST,
    },
    "GET /store/conversations/unread-count": {
      summary: "Count unread messages",
      description: "In all conversations together.",
      answer: one("unread_count", unread),
    },
    "GET /store/conversations/:id": {
      summary: "Get a conversation",
      answer: one("conversation", StoreConversation),
    },
    "GET /store/conversations/:id/messages": {
      summary: "Read messages",
      description: `The newest ones, those before \`before_seq\`, or those after \`after_seq\`; the oldest
of them first. \`seen_seq\` is the last message that the store has read.`,
      answer: ConversationMessages,
    },
    "POST /store/conversations/:id/messages": {
      summary: "Answer in a conversation",
      description: "The marketplace may hide contact data in a message, or refuse it.",
      example: { body: "Thank you, that helps." },
      status: 201,
      answer: sent,
      refusals: FAST,
    },
    "POST /store/conversations/:id/messages/:message_id/report": {
      summary: "Report a message",
      description: "Opens a ticket that the store never sees; one for a message, however often.",
      example: { reason: "They ask me to pay elsewhere" },
      status: 201,
      answer: one("report", ConversationReport),
    },
    "POST /store/conversations/:id/read": {
      summary: "Mark as read",
      description: "Up to the message `seq`; without it, all there is.",
      example: { seq: 4 },
      answer: one("conversation", StoreConversation, { unread_count: unread }),
    },
    "GET /store/conversations/:id/attachments/:attachment_id": {
      summary: "Download a file of a conversation",
      file: "*/*",
    },
  },
  "A buyer and a store talk about an order, or about a product before buying."
)
