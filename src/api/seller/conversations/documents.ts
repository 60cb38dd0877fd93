import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { MESSAGES_PER_HOUR } from "../../../modules/conversation/rules"
import {
  ConversationMessage,
  ConversationMessages,
  ConversationReport,
} from "../../store/conversations/schemas"
import { SellerConversation, SellerResponseFigures } from "./schemas"

const unread = z.number().int().min(0)
const sent = one("conversation", SellerConversation, { message: ConversationMessage })
const CONTACT = "The marketplace may hide contact data in a message, or refuse it."
const FAST = {
  429: `More than ${MESSAGES_PER_HOUR} messages of a member in an hour; Retry-After says how many seconds to wait`,
}

export const sellerConversationDocuments = documents("Conversations", {
  "GET /seller/conversations": {
    summary: "List conversations with buyers",
    description: "The one with the newest message comes first.",
    answer: pageOf("conversations", SellerConversation),
  },
  "POST /seller/conversations": {
    summary: "Write to the buyer of an order",
    description: `Writes in the conversation about the order when there is one. About a product only the
buyer begins. ${CONTACT}`,
    status: 201,
    example: {
      seller_order_id: "sord_01M811HS109FZFSPP5PPW6Z2QA",
      body: "We have it in blue only; is that all right?",
    },
    answer: sent,
    refusals: FAST,
  },
  "GET /seller/conversations/unread-count": {
    summary: "Count unread messages",
    description: "In all conversations together. The members of a store are one reader.",
    answer: one("unread_count", unread),
  },
  "GET /seller/conversations/metrics": {
    summary: "See how fast the store answers",
    answer: one("metrics", SellerResponseFigures),
  },
  "GET /seller/conversations/:id": {
    summary: "Get a conversation",
    answer: one("conversation", SellerConversation),
  },
  "GET /seller/conversations/:id/messages": {
    summary: "Read messages",
    description: `The newest ones, those before \`before_seq\`, or those after \`after_seq\`; the oldest of
them first. \`seen_seq\` is the last message that the buyer has read.`,
    answer: ConversationMessages,
  },
  "POST /seller/conversations/:id/messages": {
    summary: "Answer in a conversation",
    description: CONTACT,
    status: 201,
    example: { body: "It is dishwasher safe, yes." },
    answer: sent,
    refusals: FAST,
  },
  "POST /seller/conversations/:id/messages/:message_id/report": {
    summary: "Report a message",
    description: "Opens a ticket that the buyer never sees; one for a message, however often.",
    status: 201,
    example: { reason: "They want to pay elsewhere" },
    answer: one("report", ConversationReport),
  },
  "POST /seller/conversations/:id/read": {
    summary: "Mark as read",
    description: "Up to the message `seq`; without it, all there is.",
    example: { seq: 4 },
    answer: one("conversation", SellerConversation, { unread_count: unread }),
  },
  "GET /seller/conversations/:id/attachments/:attachment_id": {
    summary: "Download a file of a conversation",
    file: "*/*",
  },
})
