/**
 * What happens to customers who broke a rule. Each event leaves after the commit and may be lost;
 * what a customer may do is read from the tables.
 */
export const ViolationEvents = {
  /** A violation was found; it may have blocked the customer, which is told by an own event. */
  RECORDED: "violation.recorded",
  /** The merchant took it back, by a decision of the own or by accepting an appeal. */
  WAIVED: "violation.waived",
  /** Its time is over; it counts no more. */
  EXPIRED: "violation.expired",
  /** The customer objects. */
  APPEALED: "violation.appealed",
  APPEAL_ANSWERED: "violation.appeal_answered",
  /** A customer was blocked, may not bid, or must pay in advance. */
  RESTRICTED: "violation.restricted",
  RESTRICTION_LIFTED: "violation.restriction_lifted",
} as const

export type ViolationChanged = { id: string; customer_id: string }
export type ViolationAppealAnswered = ViolationChanged & { is_accepted: boolean }
/** The id is that of the restriction. */
export type CustomerRestrictionChanged = {
  id: string
  customer_id: string
  kind: "blocked" | "no_bid" | "prepay_only"
}
