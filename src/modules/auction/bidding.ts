import { fromMinor } from "../../lib/money"
import { incrementAt } from "./increments"
import type { AuctionRow } from "./rows"
import { BidRefusal, BidResult, BuyNowMode, CONFIRM_FACTOR } from "./rules"

/** What the rules look at and change. Amounts in minor units. */
export type Lot = Pick<
  AuctionRow,
  | "seller_id"
  | "currency_code"
  | "decimals"
  | "start_price"
  | "reserve_price"
  | "buy_now_price"
  | "buy_now_mode"
  | "increments"
  | "status"
  | "starts_at"
  | "ends_at"
  | "hard_end_at"
  | "soft_close_window_s"
  | "soft_close_reset_s"
  | "seq"
  | "current_price"
  | "leader_id"
  | "leader_max"
  | "bid_count"
  | "bidder_count"
  | "extension_count"
  | "is_buy_now_withdrawn"
>

/** Who asks, and what is known of them outside of this domain. */
export type Bidder = {
  customer_id: string
  /** Stores that the customer belongs to. */
  seller_ids: readonly string[]
  /** Belongs to the merchant's own people. */
  is_house: boolean
  /** Why the customer may not bid, or null. */
  is_blocked: string | null
}
export type Bid = Bidder & { max_amount: number; confirm?: boolean }

export type Refused = { ok: false; code: BidRefusal; message: string }
export type Accepted<L extends Lot> = { ok: true; result: BidResult; lot: L }

const refused = (code: BidRefusal, message: string): Refused => ({ ok: false, code, message })

/** An amount as a person reads it: "32.00 USD". */
export const shown = (lot: Pick<Lot, "currency_code" | "decimals">, amount: number): string =>
  `${fromMinor(amount, lot.decimals).toFixed(lot.decimals)} ${lot.currency_code.toUpperCase()}`

const step = (lot: Pick<Lot, "increments">, amount: number): number =>
  // Published auctions have their copy of a table; a draft takes no bids.
  incrementAt(lot.increments!, amount)

const above = (lot: Pick<Lot, "increments">, amount: number): number => amount + step(lot, amount)

/** The least max that a newcomer may send. */
export function nextMinimum(
  lot: Pick<Lot, "current_price" | "start_price" | "increments">
): number {
  return lot.current_price === null ? lot.start_price : above(lot, lot.current_price)
}

/** Without a reserve there is nothing to meet, and every bid sells. */
export function isReserveMet(lot: Pick<Lot, "reserve_price" | "leader_max">): boolean {
  if (lot.reserve_price === null) return true
  return lot.leader_max !== null && lot.leader_max >= lot.reserve_price
}

export function isBuyNowAvailable(
  lot: Pick<Lot, "buy_now_price" | "is_buy_now_withdrawn">
): boolean {
  return lot.buy_now_price !== null && !lot.is_buy_now_withdrawn
}

const buyNowMode = (lot: Pick<Lot, "buy_now_mode" | "reserve_price">): BuyNowMode =>
  lot.buy_now_mode ?? (lot.reserve_price === null ? "until_first_bid" : "until_reserve_met")

/**
 * Whether a lot may be bought at once no more. Nobody buys below what is already bid, so a price
 * that reached it ends the offer in every mode.
 */
function withdrawsBuyNow(
  lot: Lot,
  { current_price, leader_max }: Pick<Lot, "current_price" | "leader_max">
): boolean {
  const { buy_now_price, reserve_price } = lot
  if (buy_now_price === null || current_price === null) return false
  if (current_price >= buy_now_price) return true
  const mode = buyNowMode(lot)
  if (mode === "until_first_bid") return true
  return mode === "until_reserve_met" && isReserveMet({ reserve_price, leader_max })
}

/** Why nobody at all can bid or buy now, or null. */
export function whyClosed(lot: Lot, now: Date): Refused | null {
  const { status, starts_at, ends_at } = lot
  if (status === "paused") {
    return refused("AUCTION_PAUSED", "The auction is paused; bids are taken when it goes on")
  }
  if (status !== "live" && status !== "scheduled") {
    return refused("AUCTION_ENDED", `The auction is ${status} and takes no more bids`)
  }
  if (status === "scheduled" || (starts_at !== null && now < starts_at)) {
    const start = starts_at?.toISOString() ?? "its start"
    return refused("AUCTION_NOT_STARTED", `The auction takes bids from ${start} on`)
  }
  if (now < ends_at) return null
  return refused(
    "AUCTION_ENDED",
    `The auction takes no more bids; it ended at ${ends_at.toISOString()}`
  )
}

/** Why this person cannot bid on or buy this lot, or null. */
function whyExcluded(lot: Lot, bidder: Bidder): Refused | null {
  const isOwn = lot.seller_id === null ? bidder.is_house : bidder.seller_ids.includes(lot.seller_id)
  if (isOwn) return refused("SELLER_CANNOT_BID", "Nobody can bid on the goods of their own store")
  if (bidder.is_blocked === null) return null
  return refused("BIDDER_BLOCKED", `You cannot bid: ${bidder.is_blocked}`)
}

function whyNotEnough(lot: Lot, bid: Bid): Refused | null {
  const { max_amount } = bid
  if (lot.leader_id === bid.customer_id) {
    // A leader has a max.
    if (max_amount <= lot.leader_max!) {
      const message = `You lead with ${shown(lot, lot.leader_max!)}; bid more than that to raise it`
      return refused("MAX_NOT_HIGHER", message)
    }
  } else if (max_amount < nextMinimum(lot)) {
    return refused("BID_TOO_LOW", `Bid at least ${shown(lot, nextMinimum(lot))}`)
  }
  if (!bid.confirm && max_amount > CONFIRM_FACTOR * nextMinimum(lot)) {
    const message = `${shown(lot, max_amount)} is more than ${CONFIRM_FACTOR} times the next bid of ${shown(lot, nextMinimum(lot))}; send confirm: true if it is meant`
    return refused("CONFIRM_REQUIRED", message)
  }
  return null
}

/**
 * Decides one bid. Nothing is read but the arguments and nothing is changed: the lot of the answer
 * is a new one.
 *
 * @param isNewBidder the customer has no valid bid on this lot yet
 */
export function decide<L extends Lot>(
  lot: L,
  bid: Bid,
  now: Date,
  isNewBidder: boolean
): Accepted<L> | Refused {
  const refusal = whyClosed(lot, now) ?? whyExcluded(lot, bid) ?? whyNotEnough(lot, bid)
  if (refusal) return refusal
  const { result, current_price, leader_id, leader_max, is_buy_now_withdrawn } = take(lot, bid)
  const seq = lot.seq + 1
  // Each by its name: to spread a second object into a row takes longer than all the rest of a bid.
  const next = { ...lot, current_price, leader_id, leader_max, is_buy_now_withdrawn, seq }
  if (isNewBidder) next.bidder_count += 1
  if (result === "max_raised") return { ok: true, result, lot: next }
  next.bid_count += 1
  const isMove = current_price !== lot.current_price || leader_id !== lot.leader_id
  return { ok: true, result, lot: isMove ? softClose(next, now) : next }
}

type Standing = {
  current_price: number
  leader_id: string
  leader_max: number
  is_buy_now_withdrawn: boolean
}

/** The step that a valid bid makes, whatever the clock says: this is what a replay repeats. */
export function take(
  lot: Lot,
  bid: Pick<Bid, "customer_id" | "max_amount">
): Standing & { result: BidResult } {
  const { result, current_price: price, leader_id, leader_max } = meet(lot, bid)
  const { reserve_price } = lot
  const isMet = reserve_price !== null && leader_max >= reserve_price
  const current_price = isMet ? Math.max(price, reserve_price) : price
  const isWithdrawn = withdrawsBuyNow(lot, { current_price, leader_max })
  return {
    result,
    current_price,
    leader_id,
    leader_max,
    is_buy_now_withdrawn: lot.is_buy_now_withdrawn || isWithdrawn,
  }
}

function meet(lot: Lot, { customer_id, max_amount: max }: Pick<Bid, "customer_id" | "max_amount">) {
  const { leader_id, leader_max, current_price } = lot
  if (leader_id === null || leader_max === null || current_price === null) {
    const result: BidResult = "leading"
    return { result, current_price: lot.start_price, leader_id: customer_id, leader_max: max }
  }
  if (leader_id === customer_id) {
    return { result: "max_raised" as BidResult, current_price, leader_id, leader_max: max }
  }
  if (max > leader_max) {
    const price = Math.min(max, above(lot, leader_max))
    return {
      result: "leading" as BidResult,
      current_price: price,
      leader_id: customer_id,
      leader_max: max,
    }
  }
  const price = Math.min(leader_max, above(lot, max))
  return { result: "outbid" as BidResult, current_price: price, leader_id, leader_max }
}

/** What a new reserve makes of the price; it is a step like a bid, but it moves no end. */
export function withReserve<L extends Lot>(lot: L, reserve_price: number | null): L {
  const next = { ...lot, reserve_price }
  if (reserve_price !== null && next.current_price !== null && isReserveMet(next)) {
    next.current_price = Math.max(next.current_price, reserve_price)
  }
  return { ...next, is_buy_now_withdrawn: lot.is_buy_now_withdrawn || withdrawsBuyNow(next, next) }
}

/** Close to the end, others get time to react. An end is never moved to an earlier time, nor past the last. */
export function softClose<L extends Lot>(lot: L, now: Date): L {
  const left = lot.ends_at.getTime() - now.getTime()
  if (left > lot.soft_close_window_s * 1000) return lot
  const wished = now.getTime() + lot.soft_close_reset_s * 1000
  const end = Math.min(wished, lot.hard_end_at?.getTime() ?? wished)
  if (end <= lot.ends_at.getTime()) return lot
  return { ...lot, ends_at: new Date(end), extension_count: lot.extension_count + 1 }
}

/** Whether this person may buy at once, at the price that the lot asks for it. */
export function decideBuyNow(lot: Lot, buyer: Bidder, now: Date): { ok: true } | Refused {
  const refusal = whyClosed(lot, now) ?? whyExcluded(lot, buyer)
  if (refusal) return refusal
  if (isBuyNowAvailable(lot)) return { ok: true }
  const why = lot.buy_now_price === null ? "was never offered" : "is over"
  return refused(
    "BUY_NOW_UNAVAILABLE",
    `Buying at once ${why}; bid at least ${shown(lot, nextMinimum(lot))}`
  )
}
