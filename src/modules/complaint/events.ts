import type { ComplaintStatus } from "./rules"

/** What happens in a dispute. Each event leaves after the commit and may be lost. */
export const ComplaintEvents = {
  /** A buyer complains about a store's share of an order. */
  OPENED: "complaint.opened",
  /** The store offers something. */
  OFFERED: "complaint.offered",
  ACCEPTED: "complaint.accepted",
  DECLINED: "complaint.declined",
  /** The store sees no fault. */
  REJECTED: "complaint.rejected",
  /** The merchant has to decide. */
  ESCALATED: "complaint.escalated",
  ASSIGNED: "complaint.assigned",
  INFORMATION_REQUESTED: "complaint.information_requested",
  RESOLVED: "complaint.resolved",
  APPEALED: "complaint.appealed",
  /** After an appeal, or when nobody appealed in time. */
  FINALISED: "complaint.finalised",
  WITHDRAWN: "complaint.withdrawn",
  /** The buyer said nothing for too long. */
  EXPIRED: "complaint.expired",
  /** Somebody wrote something; `message_id` says what. */
  COMMENTED: "complaint.commented",
  /** The money of a decision has moved. */
  CARRIED_OUT: "complaint.carried_out",
} as const

export type ComplaintChanged = {
  id: string
  order_id: string
  seller_id: string
  customer_id: string
  status: ComplaintStatus
}
/** `event_id` is the row of the complaint's history. */
export type ComplaintHappened = ComplaintChanged & { event_id: string }
export type ComplaintCommented = ComplaintChanged & { message_id: string }
