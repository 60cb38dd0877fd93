import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, oneOrMore, period, search } from "../../../lib/query-params"
import { SHEET_FORMATS } from "../../../lib/spreadsheet"
import { SELLER_ORDER_STATUSES } from "../../../modules/marketplace/rules"

export const ORDER_BY = ["placed_at", "total", "display_id", "status", "customer_name"] as const
const ID_LENGTH_MAX = 100
const ITEMS_MAX = 100
const QUANTITY_MAX = 1_000_000
const NOTE_LENGTH_MAX = 500
const URL_LENGTH_MAX = 2000

const id = z.string().min(1).max(ID_LENGTH_MAX)
const note = z.string().trim().max(NOTE_LENGTH_MAX).optional()
const parcel = {
  tracking_number: z.string().trim().min(1).max(100).optional(),
  // Shown as a link to the shopper: nothing but an address of the web.
  tracking_url: z
    .url({ protocol: /^https?$/ })
    .max(URL_LENGTH_MAX)
    .optional(),
  carrier: z.string().trim().min(1).max(100).optional(),
}

export const SellerListOrders = listParams({ order: "-placed_at", orderable: ORDER_BY }).extend({
  q: search,
  status: oneOrMore(SELLER_ORDER_STATUSES),
  created_at: period,
  order_id: id.optional(),
  currency_code: z
    .string()
    .regex(/^[a-z]{3}$/, { error: accepts('a currency like "usd"') })
    .optional(),
})

/** One order as a file, for its store and for the merchant. */
export const ExportOrder = z
  .object({
    format: z.enum(SHEET_FORMATS, { error: accepts(SHEET_FORMATS.join(", ")) }).default("xlsx"),
  })
  .strict()
export type ExportOrder = z.infer<typeof ExportOrder>

export const SellerFulfilOrder = z
  .object({
    items: z
      .array(z.object({ id, quantity: z.number().int().min(1).max(QUANTITY_MAX) }).strict())
      .min(1)
      .max(ITEMS_MAX)
      .refine((items) => new Set(items.map((item) => item.id)).size === items.length, {
        error: accepts("each line item once"),
      }),
    note,
    ...parcel,
  })
  .strict()
export type SellerFulfilOrder = z.infer<typeof SellerFulfilOrder>

export const SellerShipOrder = z.object({ fulfillment_id: id, ...parcel }).strict()
export type SellerShipOrder = z.infer<typeof SellerShipOrder>

export const SellerDeliverOrder = z.object({ fulfillment_id: id }).strict()
export type SellerDeliverOrder = z.infer<typeof SellerDeliverOrder>

/** Every status is a valid shape; which one may follow is the slice's own rule. */
export const SellerSetOrderStatus = z
  .object({ status: z.enum(SELLER_ORDER_STATUSES), note })
  .strict()
export type SellerSetOrderStatus = z.infer<typeof SellerSetOrderStatus>

export const SellerCancelOrder = z
  .object({ reason: z.string().trim().min(3).max(NOTE_LENGTH_MAX) })
  .strict()
export type SellerCancelOrder = z.infer<typeof SellerCancelOrder>
