import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, search, unusedFields } from "../../../lib/query-params"
import {
  AUCTION_STATUSES,
  BUY_NOW_MODES,
  DEFAULT_POLICIES,
  LISTING_FORMATS,
  REASON_LENGTH_MAX,
  REASON_LENGTH_MIN,
  RELIST_MAX,
  SOFT_CLOSE_SECONDS_MAX,
} from "../../../modules/auction/rules"
import { currency, severalOf } from "../../store/auctions/validators"

const CURRENCIES_MAX = 50
const ID_LENGTH_MAX = 100

export const KEPT_AUCTION_ORDERS = [
  ...["created_at", "starts_at", "ends_at", "ended_at"],
  ...["bid_count", "current_price"],
]
export const id = z.string().min(1).max(ID_LENGTH_MAX)
export const oneOrMoreTexts = (text: z.ZodType<string>, max: number) =>
  z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(text).min(1).max(max))

export const SellerListAuctions = listParams({
  order: "-created_at",
  orderable: KEPT_AUCTION_ORDERS,
})
  .extend({
    fields: unusedFields,
    q: search,
    status: severalOf(AUCTION_STATUSES),
    product_id: id.optional(),
    currency_code: oneOrMoreTexts(currency, CURRENCIES_MAX).optional(),
  })
  .strict()

const HISTORY_LIMIT = 50
export const SellerListAuctionBids = listParams({ order: "-seq", orderable: ["seq"] })
  .extend({ fields: unusedFields })
  .strict()
export const SellerListAuctionChanges = listParams({
  limit: HISTORY_LIMIT,
  order: "-at",
  orderable: ["at"],
})
  .extend({ fields: unusedFields })
  .strict()

export const SellerGetAuctionDefaults = z.object({ currency_code: currency }).strict()
export type SellerGetAuctionDefaults = z.infer<typeof SellerGetAuctionDefaults>

/** As the currency allows: the workflow knows how many decimals that is. */
const AMOUNT_TEXT = /^\d{1,16}(\.\d{1,16})?$/
const isAmount = (given: unknown) =>
  (typeof given === "number" && Number.isFinite(given) && given > 0) ||
  (typeof given === "string" && AMOUNT_TEXT.test(given))

export const amount = z
  .custom<number | string>(isAmount, { error: accepts('an amount above 0, as 25 or "25.00"') })
  .meta({
    description: "In major units, with as many decimals as the currency has",
    anyOf: [
      { type: "number", exclusiveMinimum: 0 },
      { type: "string", pattern: AMOUNT_TEXT.source },
    ],
  })
export const moment = z.iso
  .datetime({ offset: true, error: accepts("a time like 2026-11-21T12:00:00Z") })
  .transform((text) => new Date(text))
const seconds = z.number().int().min(0).max(SOFT_CLOSE_SECONDS_MAX)
export const reason = z.string().trim().min(REASON_LENGTH_MIN).max(REASON_LENGTH_MAX)

const terms = {
  start_price: amount,
  reserve_price: amount.nullish(),
  buy_now_price: amount.nullish(),
  buy_now_mode: z.enum(BUY_NOW_MODES).nullish(),
  starts_at: moment.nullish().describe("Left out or null: when it is published"),
  ends_at: moment,
  hard_end_at: moment.nullish().describe("No bid moves the end past it"),
  soft_close_window_s: seconds.optional().describe("A bid so close to the end moves it"),
  soft_close_reset_s: seconds.optional().describe("To so long after the bid"),
  on_default: z
    .enum(DEFAULT_POLICIES)
    .optional()
    .describe("What follows when the winner does not pay"),
  relist_max: z
    .number()
    .int()
    .min(0)
    .max(RELIST_MAX)
    .optional()
    .describe("How often it is put up again by itself"),
}

export const SellerCreateAuction = z
  .object({ variant_id: id, currency_code: currency, ...terms })
  .strict()
export type SellerCreateAuction = z.infer<typeof SellerCreateAuction>

export const SellerUpdateAuction = z
  .object({ variant_id: id, currency_code: currency, ...terms })
  .partial()
  .strict()
export type SellerUpdateAuction = z.infer<typeof SellerUpdateAuction>

/** The lot and its currency stay. */
export const SellerRelistAuction = z
  .object(terms)
  .partial()
  .extend({ publish: z.boolean().optional() })
  .strict()
export type SellerRelistAuction = z.infer<typeof SellerRelistAuction>

/** Shape of calls that need nothing but the id in the path. */
export const SellerActOnAuction = z.object({}).strict()

export const SellerCancelAuction = z.object({ reason }).strict()
export type SellerCancelAuction = z.infer<typeof SellerCancelAuction>

export const SellerEndAuctionEarly = z
  .object({ sell_to_leader: z.boolean().optional(), reason: reason.optional() })
  .strict()
export type SellerEndAuctionEarly = z.infer<typeof SellerEndAuctionEarly>

export const SellerLowerReserve = z.object({ reserve_price: amount.nullable() }).strict()
export type SellerLowerReserve = z.infer<typeof SellerLowerReserve>

export const SellerCancelBidder = z.object({ reason }).strict()
export type SellerCancelBidder = z.infer<typeof SellerCancelBidder>

export const SellerSetListing = z.object({ format: z.enum(LISTING_FORMATS) }).strict()
export type SellerSetListing = z.infer<typeof SellerSetListing>
