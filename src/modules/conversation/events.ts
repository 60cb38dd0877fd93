import type { Side } from "./rules"

/** What happens in conversations. Each event leaves after the commit and may be lost. */
export const ConversationEvents = {
  /** A buyer and a store talk about an order or a product for the first time. */
  OPENED: "conversation.opened",
  MESSAGE_SENT: "conversation.message_sent",
  /** One side has read further. */
  READ: "conversation.read",
  /** A message has been unread for a while. */
  MESSAGE_WAITED: "conversation.message_waited",
  /** One side reported a message of the other; `ticket_id` says where it goes on. */
  MESSAGE_REPORTED: "conversation.message_reported",
} as const

export type ConversationHappened = { id: string; customer_id: string; seller_id: string }
export type ConversationMessageSent = ConversationHappened & {
  message_id: string
  seq: number
  side: Side
}
export type ConversationRead = ConversationHappened & { side: Side; last_read_seq: number }
export type ConversationMessageWaited = ConversationHappened & { side: Side; seq: number }
export type ConversationMessageReported = ConversationHappened & {
  message_id: string
  side: Side
  ticket_id: string
}
