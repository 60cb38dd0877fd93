import type { AuctionSettings } from "../../../../hooks/auction-settings"

/** The settings as people say them: percent and minutes. */
export type TermsValues = Record<
  | "fee"
  | "payment_hours"
  | "offer_hours"
  | "soft_close_window"
  | "soft_close_reset"
  | "relist_max"
  | "bids_per_10_s",
  string
> & { on_default: AuctionSettings["on_default"] }

const BPS_PER_PERCENT = 100
const SECONDS_PER_MINUTE = 60

const short = (value: number) => String(Math.round(value * 100) / 100)

export const termsValues = (settings: AuctionSettings): TermsValues => ({
  fee: short(settings.fee_bps / BPS_PER_PERCENT),
  payment_hours: String(settings.payment_hours),
  offer_hours: String(settings.offer_hours),
  soft_close_window: short(settings.soft_close_window_s / SECONDS_PER_MINUTE),
  soft_close_reset: short(settings.soft_close_reset_s / SECONDS_PER_MINUTE),
  relist_max: String(settings.relist_max),
  bids_per_10_s: String(settings.bids_per_10_s),
  on_default: settings.on_default,
})

export const termsToSave = (values: TermsValues): AuctionSettings => ({
  fee_bps: Math.round(Number(values.fee) * BPS_PER_PERCENT),
  payment_hours: Number(values.payment_hours),
  offer_hours: Number(values.offer_hours),
  soft_close_window_s: Math.round(Number(values.soft_close_window) * SECONDS_PER_MINUTE),
  soft_close_reset_s: Math.round(Number(values.soft_close_reset) * SECONDS_PER_MINUTE),
  relist_max: Number(values.relist_max),
  bids_per_10_s: Number(values.bids_per_10_s),
  on_default: values.on_default,
})
