/**
 * What happens to tickets. Each event leaves after the commit and may be lost; who must be told is
 * found in the tables, too.
 */
export const TicketEvents = {
  /** Somebody asks; of a follow-up, too. */
  CREATED: "ticket.created",
  /** Somebody wrote, internally too: `visibility` says which. */
  COMMENTED: "ticket.commented",
  STATUS_CHANGED: "ticket.status_changed",
  /** It is solved; beside the change of status. */
  SOLVED: "ticket.solved",
  /** Its requester wrote after it was solved. */
  REOPENED: "ticket.reopened",
  PRIORITY_CHANGED: "ticket.priority_changed",
  /** Somebody else works on it, or nobody any more. */
  ASSIGNED: "ticket.assigned",
  /** It goes on in another one. */
  MERGED: "ticket.merged",
  /** The requester has not answered for some days. */
  PENDING_REMINDED: "ticket.pending_reminded",
  /** The requester said how content they are. */
  RATED: "ticket.rated",
  /** Four fifths of the time for an answer, or for the solution, are over. */
  SLA_WARNED: "ticket.sla_warned",
  /** That time is over. */
  SLA_BREACHED: "ticket.sla_breached",
} as const

export type TicketChanged = { id: string; customer_id: string | null; seller_id: string | null }
export type TicketCommented = TicketChanged & {
  comment_id: string
  author_type: "customer" | "guest" | "seller" | "merchant" | "system"
  visibility: "public" | "internal"
}
export type TicketStatusChanged = TicketChanged & { from: string; to: string }
export type TicketAssigned = TicketChanged & { from: string | null; to: string | null }
export type TicketMerged = TicketChanged & { into_id: string }
export type TicketRated = TicketChanged & { rating: number }
/** Which of its deadlines. */
export type TicketSlaTold = TicketChanged & {
  target: "first_response" | "next_response" | "resolution"
  due_at: string
}
