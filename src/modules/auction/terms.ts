import { shown } from "./bidding"
import { refuseInput } from "./desk"
import type { AuctionRow } from "./rows"
import {
  AMOUNT_MAX,
  AUCTION_DAYS_MAX,
  BuyNowMode,
  DefaultPolicy,
  HOUR_MS,
  RELIST_MAX,
  SOFT_CLOSE_SECONDS_MAX,
} from "./rules"

/** How long before its start an auction may be planned. */
export const START_DAYS_MAX = 365
const DAY_MS = 24 * HOUR_MS

/** What a seller decides about an auction. Amounts in minor units. */
export type Terms = Pick<
  AuctionRow,
  | "currency_code"
  | "decimals"
  | "start_price"
  | "reserve_price"
  | "buy_now_price"
  | "buy_now_mode"
  | "starts_at"
  | "ends_at"
  | "hard_end_at"
  | "soft_close_window_s"
  | "soft_close_reset_s"
  | "on_default"
  | "relist_max"
>

export type NewAuction = {
  /** Null: the merchant's own goods. */
  seller_id: string | null
  product_id: string
  variant_id: string
  currency_code: string
  decimals: number
  start_price: number
  reserve_price?: number | null
  buy_now_price?: number | null
  /** Left out: until the first bid, or with a reserve until that is met. */
  buy_now_mode?: BuyNowMode | null
  /** Null: when it is published. */
  starts_at?: Date | null
  ends_at: Date
  hard_end_at?: Date | null
  soft_close_window_s?: number
  soft_close_reset_s?: number
  on_default?: DefaultPolicy
  relist_max?: number
}
/** What is left out stays as it is. */
export type AuctionChanges = Partial<Omit<NewAuction, "seller_id">>

/** What holds where nobody says otherwise. */
export const usualMode = ({ reserve_price }: Pick<Terms, "reserve_price">): BuyNowMode =>
  reserve_price === null ? "until_first_bid" : "until_reserve_met"

/**
 * Refuses terms that contradict themselves or pass a bound.
 *
 * @param now the moment at which an auction without a start would start
 * @throws MedusaError invalid_data that names the field and what would be accepted
 */
export function assertTermsAreSound(terms: Terms, now: Date): void {
  assertPricesAreSound(terms)
  assertTimesAreSound(terms, now)
  for (const field of ["soft_close_window_s", "soft_close_reset_s"] as const) {
    assertWhole(field, terms[field], 0, SOFT_CLOSE_SECONDS_MAX)
  }
  assertWhole("relist_max", terms.relist_max, 0, RELIST_MAX)
}

function assertWhole(field: string, value: number, least: number, most: number) {
  if (Number.isInteger(value) && value >= least && value <= most) return
  refuseInput(`Field '${field}' accepts a whole number from ${least} to ${most}`)
}

function assertPricesAreSound(terms: Terms) {
  const { start_price, reserve_price, buy_now_price } = terms
  for (const field of ["start_price", "reserve_price", "buy_now_price"] as const) {
    const price = terms[field]
    if (price === null) continue
    if (Number.isSafeInteger(price) && price > 0 && price <= AMOUNT_MAX) continue
    refuseInput(`Field '${field}' accepts an amount above 0, up to ${shown(terms, AMOUNT_MAX)}`)
  }
  if (reserve_price !== null && reserve_price < start_price) {
    const least = shown(terms, start_price)
    refuseInput(`Field 'reserve_price' accepts ${least}, the start price, or more`)
  }
  if (buy_now_price === null) {
    if (terms.buy_now_mode) refuseInput("Field 'buy_now_mode' accepts a mode with a buy_now_price")
    return
  }
  if (buy_now_price <= start_price) {
    const least = shown(terms, start_price)
    refuseInput(`Field 'buy_now_price' accepts more than ${least}, the start price`)
  }
  if (reserve_price !== null && buy_now_price < reserve_price) {
    refuseInput("Field 'buy_now_price' accepts an amount from the reserve on")
  }
}

function assertTimesAreSound({ starts_at, ends_at, hard_end_at }: Terms, now: Date) {
  const begins = starts_at && starts_at > now ? starts_at : now
  const shownStart = begins.toISOString()
  if (begins.getTime() > now.getTime() + START_DAYS_MAX * DAY_MS) {
    refuseInput(`Field 'starts_at' accepts a moment within ${START_DAYS_MAX} days`)
  }
  if (ends_at <= begins) refuseInput(`Field 'ends_at' accepts a moment after ${shownStart}`)
  if (hard_end_at && hard_end_at < ends_at) {
    refuseInput(`Field 'hard_end_at' accepts ${ends_at.toISOString()}, the end, or later`)
  }
  const last = new Date(begins.getTime() + AUCTION_DAYS_MAX * DAY_MS)
  for (const [field, at] of Object.entries({ ends_at, hard_end_at })) {
    if (!at || at <= last) continue
    const bound = `at most ${AUCTION_DAYS_MAX} days after the start, so until ${last.toISOString()}`
    refuseInput(`Field '${field}' accepts a moment ${bound}`)
  }
}
