export const STORE_NAMESPACE = "/store"

/** Messages to one customer, in all their windows; those about the inbox are in `../inbox`. */
export const StoreMessages = {
  ORDER: "order_status_update",
  RESTRICTION: "restriction_changed",
  TICKET: "ticket_updated",
  COMPLAINT: "complaint_updated",
  CONVERSATION: "conversation_updated",
  CONVERSATIONS_UNREAD: "conversations_unread_count",
} as const

export const customerRoom = (customer_id: string) => `customer:${customer_id}`
