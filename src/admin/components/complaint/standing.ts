import type { ComplaintStatus } from "../../hooks/complaint"

export const FOR_MERCHANT = ["escalated", "under_review", "appealed"] as const
/** Those in which the store has to say something. */
export const FOR_STORE = ["awaiting_seller", "declined"] as const
export const FOR_BUYER = ["offer_made", "rejected"] as const
export const OVER = ["accepted", "withdrawn", "expired", "final"] as const

const isOneOf = (statuses: readonly ComplaintStatus[]) => (status: ComplaintStatus) =>
  statuses.includes(status)

export const isForMerchant = isOneOf(FOR_MERCHANT)
export const isOver = isOneOf(OVER)
