import type { BuyNowMode, DefaultPolicy } from "../../../../modules/auction/rules"
import type { Auction } from "../../../hooks/auction"
import type { AuctionInput } from "../../../hooks/auction-actions"
import type { AuctionDefaults } from "../../../hooks/auction-settings"

/** An auction as its form holds it: amounts and minutes as text, an empty text for "none". */
export type AuctionValues = {
  product_id: string
  variant_id: string
  currency_code: string
  start_price: string
  reserve_price: string
  buy_now_price: string
  buy_now_mode: BuyNowMode | "default"
  starts: "now" | "later"
  starts_at: Date | null
  ends_at: Date | null
  hard_end_at: Date | null
  soft_close_window: string
  soft_close_reset: string
  on_default: DefaultPolicy
  relist_max: string
}

const SECONDS_PER_MINUTE = 60
const DAY_MS = 24 * 60 * 60 * 1_000
const MINUTE_MS = 60 * 1_000

type Known = { currency_code: string; product_id?: string; defaults: AuctionDefaults }

export function emptyValues({ currency_code, product_id = "", defaults }: Known): AuctionValues {
  return {
    ...{ product_id, variant_id: "", currency_code },
    ...{ start_price: "", reserve_price: "", buy_now_price: "", buy_now_mode: "default" },
    ...{ starts: "now", starts_at: null, ends_at: null, hard_end_at: null },
    soft_close_window: minutes(defaults.soft_close_window_s),
    soft_close_reset: minutes(defaults.soft_close_reset_s),
    on_default: defaults.on_default,
    relist_max: String(defaults.relist_max),
  }
}

export function valuesOf(auction: Auction): AuctionValues {
  return {
    product_id: auction.product?.id ?? "",
    variant_id: auction.variant_id,
    currency_code: auction.currency_code,
    start_price: String(auction.start_price),
    reserve_price: auction.reserve_price?.toString() ?? "",
    buy_now_price: auction.buy_now_price?.toString() ?? "",
    buy_now_mode: auction.buy_now_mode ?? "default",
    starts: auction.starts_at ? "later" : "now",
    starts_at: dateOf(auction.starts_at),
    ends_at: dateOf(auction.ends_at),
    hard_end_at: dateOf(auction.hard_end_at),
    soft_close_window: minutes(auction.soft_close_window_s),
    soft_close_reset: minutes(auction.soft_close_reset_s),
    on_default: auction.on_default,
    relist_max: String(auction.relist_max),
  }
}

/** A start that has passed stays, so it is not sent. */
export function toInput(values: AuctionValues, hasStarted = false): AuctionInput {
  const { starts, starts_at, ends_at, hard_end_at, buy_now_mode } = values
  return {
    variant_id: values.variant_id,
    currency_code: values.currency_code,
    start_price: values.start_price,
    reserve_price: values.reserve_price || null,
    buy_now_price: values.buy_now_price || null,
    ...(values.buy_now_price && buy_now_mode !== "default" && { buy_now_mode }),
    ...(!hasStarted && {
      starts_at: starts === "later" ? (starts_at?.toISOString() ?? null) : null,
    }),
    ends_at: ends_at?.toISOString(),
    hard_end_at: hard_end_at?.toISOString() ?? null,
    soft_close_window_s: seconds(values.soft_close_window),
    soft_close_reset_s: seconds(values.soft_close_reset),
    on_default: values.on_default,
    ...(values.on_default === "relist" && { relist_max: Number(values.relist_max) }),
  }
}

/**
 * What the form changes of an auction. In another currency each amount means something else, so all
 * of them go along.
 */
export function changesOf(auction: Auction, values: AuctionValues): AuctionInput {
  const hasStarted = auction.status === "live"
  const before = new Map(Object.entries(toInput(valuesOf(auction), hasStarted)))
  const hasNewCurrency = values.currency_code !== auction.currency_code
  const changed = Object.entries(toInput(values, hasStarted)).filter(
    ([field, value]) => value !== before.get(field) || (hasNewCurrency && field.endsWith("_price"))
  )
  return Object.fromEntries(changed)
}

/** So many days after the start, or after now, at a full minute. */
export function daysAfter(start: Date | null, days: number) {
  const from = Math.max(start?.getTime() ?? 0, Date.now())
  return new Date(Math.ceil((from + days * DAY_MS) / MINUTE_MS) * MINUTE_MS)
}

export const seconds = (text: string) => Math.round(Number(text) * SECONDS_PER_MINUTE)

/** At most two digits after the point: "5", "2.5". */
const minutes = (count: number) => String(Math.round((count / SECONDS_PER_MINUTE) * 100) / 100)
const dateOf = (text: string | null) => (text ? new Date(text) : null)
