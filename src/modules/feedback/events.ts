import type { FeedbackKind } from "./rules"

/** What happens to ratings of finished deals. Each event leaves after the commit and may be lost. */
export const FeedbackEvents = {
  /** A buyer rated a store, a product or the marketplace. */
  GIVEN: "feedback.given",
  /** The buyer changed it. */
  EDITED: "feedback.edited",
  /** The store answered in public. */
  ANSWERED: "feedback.answered",
  /** The staff took it out of sight and out of the figures. */
  HIDDEN: "feedback.hidden",
  RESTORED: "feedback.restored",
  /** It is time to ask a buyer; of the clock, and emitted by nobody. */
  REQUESTED: "feedback.requested",
} as const

/** `event_id` is the row of the history. */
export type FeedbackHappened = {
  id: string
  event_id: string
  kind: FeedbackKind
  order_id: string
  seller_id: string | null
  product_id: string | null
  customer_id: string
}
export type FeedbackRequested = { seller_order_id: string }
