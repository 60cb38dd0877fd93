/** The closed lists of the domain: what its columns may hold and its routes accept. */

export const TICKET_STATUSES = [
  "new",
  "open",
  "pending",
  "on_hold",
  "solved",
  "closed",
  "merged",
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

export const TICKET_PRIORITIES = ["low", "normal", "high", "urgent"] as const
export type TicketPriority = (typeof TICKET_PRIORITIES)[number]

/** What a ticket is about, as its requester says. */
export const TICKET_CATEGORIES = [
  "order",
  "delivery",
  "payment",
  "refund",
  "product",
  "auction",
  "account",
  "appeal",
  "report",
  "other",
] as const
export type TicketCategory = (typeof TICKET_CATEGORIES)[number]

/** Who works on it: a team, chosen by the category and changed by staff. */
export const TICKET_QUEUES = ["support", "payments", "trust"] as const
export type TicketQueue = (typeof TICKET_QUEUES)[number]

/** Where a ticket came from. `conversation`: a message was reported. */
export const TICKET_SOURCES = ["storefront", "staff", "seller", "conversation", "email"] as const
export type TicketSource = (typeof TICKET_SOURCES)[number]

/** Only staff read what is internal. */
export const VISIBILITIES = ["public", "internal"] as const
export type Visibility = (typeof VISIBILITIES)[number]
