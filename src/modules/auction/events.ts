/**
 * What happens to auctions. Each event is a row in the outbox, written with the change it tells
 * of, so it leaves after the commit, survives a crash and may come twice. None carries a max.
 */
export const AuctionEvents = {
  /** A draft was published; it is scheduled or live. */
  PUBLISHED: "auction.published",
  /** Bids are taken from now on. */
  STARTED: "auction.started",
  /** Bids were stored. One event for all that were decided together. */
  BIDS_PLACED: "auction.bids_placed",
  /** Who led, or just bid, and does not lead. One event for all of one decision. */
  OUTBID: "auction.outbid",
  /** Late bids, or the merchant, moved the end. */
  EXTENDED: "auction.extended",
  PAUSED: "auction.paused",
  RESUMED: "auction.resumed",
  /** Bids were taken out and the rest replayed. */
  BIDS_VOIDED: "auction.bids_voided",
  RESERVE_LOWERED: "auction.reserve_lowered",
  /** The end: sold or unsold. */
  ENDED: "auction.ended",
  CANCELLED: "auction.cancelled",
  /** Somebody has a lot to pay: the winner, or who accepted a second chance. */
  PAYMENT_REQUESTED: "auction.payment_requested",
  PAYMENT_REMINDER: "auction.payment_reminder",
  PAID: "auction.paid",
  /** The paid lot reached its buyer. */
  COMPLETED: "auction.completed",
  PAYMENT_DEFAULTED: "auction.payment_defaulted",
  OFFER_MADE: "auction.offer_made",
  /** An offer was accepted, declined, expired or withdrawn. */
  OFFER_ANSWERED: "auction.offer_answered",
  /** A new auction of the same lot took the place of this one. */
  RELISTED: "auction.relisted",
} as const
export type AuctionEventName = (typeof AuctionEvents)[keyof typeof AuctionEvents]

export type AuctionChanged = { id: string }
/** From the first to the last of the numbers given in one decision. */
export type AuctionBidsPlaced = { id: string; from_seq: number; to_seq: number }
export type AuctionOutbid = { id: string; customer_ids: string[]; seq: number }
/** ISO times. */
export type AuctionExtended = { id: string; from: string; to: string }
/** `customer_ids` are those whose bids were taken out. */
export type AuctionBidsVoided = { id: string; customer_ids: string[] }
export type AuctionEnded = {
  id: string
  status: "sold" | "unsold"
  unsold_reason: string | null
  winner_id: string | null
}
export type AuctionSettlementChanged = { id: string; settlement_id: string; customer_id: string }
export type AuctionPaymentReminder = AuctionSettlementChanged & { hours_left: number }
export type AuctionOfferChanged = {
  id: string
  offer_id: string
  customer_id: string
  status: string
}
export type AuctionRelisted = { id: string; new_id: string }
