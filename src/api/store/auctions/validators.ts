import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, oneOrMore, search, unusedFields } from "../../../lib/query-params"
import { AUCTION_STATUSES } from "../../../modules/auction/rules"
import { fromText } from "./order"

const ID_LENGTH_MAX = 100
const CATEGORIES_MAX = 20
const PRICE_MAX = 1_000_000_000_000

/** A draft is its owner's business. */
export const SHOWN_STATUSES = AUCTION_STATUSES.filter((status) => status !== "draft")

/** `current_price` is the start price as long as nobody bids. */
export const STORE_AUCTION_ORDERS = [
  ...["ends_at", "starts_at", "ended_at", "created_at"],
  ...["bid_count", "current_price"],
]

const id = z.string().min(1).max(ID_LENGTH_MAX)
const price = accepts("a number from 0 on")
const amount = z.coerce
  .number({ error: price })
  .min(0, { error: price })
  .max(PRICE_MAX, { error: price })
  .optional()

export const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, { error: accepts("a currency code such as usd") })
  .transform((code) => code.toLowerCase())

const moment = z
  .string()
  .max(40)
  .refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: accepts("a time like 2026-11-21T12:00:00Z"),
  })
  .meta({ format: "date-time" })
  .transform((text) => new Date(text))

/** Several values of a closed list, with commas between them or one by one. */
export const severalOf = (values: readonly string[]) =>
  z
    .preprocess(
      (given) => (typeof given === "string" ? given.split(",") : given),
      oneOrMore(values)
    )
    .optional()

const filters = {
  fields: unusedFields,
  status: severalOf(SHOWN_STATUSES),
  q: search,
  category_id: z
    .union([id.transform((one) => [one]), z.array(id).min(1).max(CATEGORIES_MAX)])
    .optional(),
  currency_code: currency.optional(),
  price: z.object({ $gte: amount, $lte: amount }).strict().optional(),
  ending_before: moment.optional(),
}

const params = listParams({ order: "ends_at", orderable: STORE_AUCTION_ORDERS })

/** Amounts of different currencies have no order among them. */
const needsCurrency = {
  path: ["currency_code"],
  error: "Field 'currency_code' is required with a price filter or an order by price",
}
const isOfOneCurrency = (query: { currency_code?: string; price?: object; order: string }) =>
  Boolean(query.currency_code) || !(query.price || fromText(query.order).by === "current_price")

/** The auctions of one store; the store is in the path. */
export const StoreListSellerAuctions = params
  .extend(filters)
  .strict()
  .refine(isOfOneCurrency, needsCurrency)
export type StoreListSellerAuctions = z.infer<typeof StoreListSellerAuctions>

export const StoreListAuctions = params
  .extend({ ...filters, seller: id.optional() })
  .strict()
  .refine(isOfOneCurrency, needsCurrency)
export type StoreListAuctions = z.infer<typeof StoreListAuctions>
