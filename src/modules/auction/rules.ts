import { Lifecycle } from "../../lib/lifecycle"

/** How a product is sold. A product without a row sells at its fixed price. */
export const LISTING_FORMATS = ["fixed_price", "auction"] as const
export type ListingFormat = (typeof LISTING_FORMATS)[number]

export const AUCTION_STATUSES = [
  "draft",
  "scheduled",
  "live",
  "paused",
  "sold",
  "unsold",
  "cancelled",
] as const
export type AuctionStatus = (typeof AUCTION_STATUSES)[number]

/**
 * Bids are taken while an auction is live. `sold` becomes `unsold` when nobody paid, and `unsold`
 * becomes `sold` when a bidder accepts a second chance; neither ever takes bids again.
 */
export const AUCTION_LIFECYCLE: Lifecycle<AuctionStatus> = {
  draft: ["scheduled", "live"],
  scheduled: ["live", "paused", "cancelled"],
  live: ["paused", "sold", "unsold", "cancelled"],
  paused: ["live", "cancelled"],
  sold: ["unsold"],
  unsold: ["sold"],
  cancelled: [],
}

export const UNSOLD_REASONS = ["no_bids", "reserve_not_met", "payment_defaulted", "voided"] as const
export type UnsoldReason = (typeof UNSOLD_REASONS)[number]

export const BUY_NOW_MODES = ["until_first_bid", "until_reserve_met", "always"] as const
export type BuyNowMode = (typeof BUY_NOW_MODES)[number]

export const DEFAULT_POLICIES = ["second_chance", "relist", "close"] as const
/** What follows when the winner does not pay. */
export type DefaultPolicy = (typeof DEFAULT_POLICIES)[number]

export const SETTLEMENT_KINDS = ["hammer", "buy_now", "second_chance"] as const
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number]

export const SETTLEMENT_STATUSES = [
  "awaiting_payment",
  "paid",
  "completed",
  "defaulted",
  "second_chance",
  "relisted",
  "closed",
] as const
export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number]

export const SETTLEMENT_LIFECYCLE: Lifecycle<SettlementStatus> = {
  // Closed at once when the lot itself is gone: nobody is to blame for that.
  awaiting_payment: ["paid", "defaulted", "closed"],
  paid: ["completed"],
  completed: [],
  defaulted: ["second_chance", "relisted", "closed"],
  second_chance: [],
  relisted: [],
  closed: [],
}

export const OFFER_STATUSES = ["open", "accepted", "declined", "expired", "withdrawn"] as const
export type OfferStatus = (typeof OFFER_STATUSES)[number]

/** What a stored bid did. An own raise changes neither price nor public history. */
export const BID_RESULTS = ["leading", "outbid", "max_raised"] as const
export type BidResult = (typeof BID_RESULTS)[number]

/** How a customer stands in an auction. `voided`: all own bids were taken out. */
export const STANDINGS = ["leading", "outbid", "won", "lost", "voided", "watching"] as const
export type Standing = (typeof STANDINGS)[number]

export const BID_SOURCES = ["rest", "socket"] as const
export type BidSource = (typeof BID_SOURCES)[number]

export const BID_REFUSALS = [
  "BID_TOO_LOW",
  "MAX_NOT_HIGHER",
  "AUCTION_NOT_STARTED",
  "AUCTION_ENDED",
  "AUCTION_PAUSED",
  "SELLER_CANNOT_BID",
  "BIDDER_BLOCKED",
  "INVALID_PRECISION",
  "BUY_NOW_UNAVAILABLE",
  "IDEMPOTENCY_CONFLICT",
  "CONFIRM_REQUIRED",
  "RATE_LIMITED",
  "BUSY",
] as const
export type BidRefusal = (typeof BID_REFUSALS)[number]

/** Who did something to an auction or a bid. */
export const DEED_ACTORS = ["customer", "seller", "merchant", "system"] as const
export type DeedActor = (typeof DEED_ACTORS)[number]

export const CHANGE_KINDS = [
  "created",
  "edited",
  "published",
  "started",
  "extended",
  "paused",
  "resumed",
  "bids_voided",
  "reserve_lowered",
  "buy_now",
  "ended",
  "cancelled",
  "payment_defaulted",
  "offer_made",
  "offer_answered",
  "relisted",
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export const HOUR_MS = 60 * 60 * 1000
/** Before this much time is left, bids may be taken back and an auction ended without a sale. */
export const FREE_HAND_MS = 12 * HOUR_MS
/** With less time to go, the last bid may be retracted this long after it was placed. */
export const RETRACTION_MS = HOUR_MS
export const IDEMPOTENCY_KEY_LENGTH_MAX = 64
export const BATCH_MAX = 256
export const QUEUE_MAX = 2_000
/** A max above this many times the next minimum needs `confirm: true`. */
export const CONFIRM_FACTOR = 10
export const REASON_LENGTH_MIN = 3
export const REASON_LENGTH_MAX = 500
export const SOFT_CLOSE_SECONDS_MAX = 3_600
export const AUCTION_DAYS_MAX = 60
export const RELIST_MAX = 5
/** Bidders who are asked one after the other when a winner does not pay. */
export const OFFERS_MAX = 3
export const INCREMENT_TIERS_MAX = 30
/** In minor units. Far above any price, far below what a JavaScript number holds exactly. */
export const AMOUNT_MAX = 1_000_000_000_000_000
export const ATTEMPT_KEPT_DAYS = 30
export const LAST_BIDS = 5
export const REMINDER_HOURS = [12, 2] as const
