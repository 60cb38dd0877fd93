import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { CONTACT_KINDS } from "../../../modules/conversation/contact-data"
import { SIDES } from "../../../modules/conversation/rules"
import { SELLER_STATUSES } from "../../../modules/seller/rules"
import { comment } from "../../thread-schemas"

const count = z.number().int().min(0)
const side = z.enum(SIDES)

/** What both sides see of a conversation. */
export const conversationFacts = {
  id: z.string(),
  display_id: count.nullable().describe("The order's number; null when it is about a product"),
  customer_name: z.string(),
  seller: z
    .object({
      ...{ id: z.string(), name: z.string(), handle: z.string() },
      logo_url: z.string().nullable(),
      status: z.enum(SELLER_STATUSES),
    })
    .strict()
    .nullable(),
  /** Null when it is about an order. A product that was deleted has its title alone. */
  product: z
    .object({
      id: z.string().nullable(),
      title: z.string().nullable(),
      handle: z.string().nullable(),
      thumbnail: z.string().nullable(),
    })
    .strict()
    .nullable(),
  last_message: z.object({ seq: count, side, preview: z.string(), created_at: moment }).strict(),
  waiting_since: moment.nullable().describe("Since when the buyer waits for an answer"),
  created_at: moment,
}

/** How far the side that asks has read. */
export const conversationReading = { unread_count: count, last_read_seq: count }

/** A conversation with a store, as the buyer has it. */
export const StoreConversation = entity("StoreConversation", {
  ...conversationFacts,
  order_id: z.string().nullable(),
  ...conversationReading,
})

/** A message of either side. */
export const ConversationMessage = entity("ConversationMessage", {
  ...comment,
  seq: count.describe("From 1, without holes"),
  side,
  contact_kinds: z
    .array(z.enum(CONTACT_KINDS))
    .describe("Contact data that was found in it; `is_masked` says whether it was hidden"),
  is_masked: z.boolean(),
  is_reported: z.boolean().describe("By the side that asks"),
})

/** Messages of one conversation, and how far both sides have read. */
export const ConversationMessages = entity("ConversationMessages", {
  messages: z.array(ConversationMessage),
  has_more: z.boolean(),
  last_seq: count,
  last_read_seq: count,
  seen_seq: count.describe("How far the other side has read"),
})

/** The ticket that a report has opened. */
export const ConversationReport = entity("ConversationReport", {
  id: z.string(),
  message_id: z.string(),
  ticket_id: z.string().nullable(),
})
