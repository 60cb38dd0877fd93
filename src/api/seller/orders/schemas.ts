import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { REFUND_STATUSES } from "../../../modules/ledger/rules"
import { ACTOR_TYPES, SELLER_ORDER_STATUSES } from "../../../modules/marketplace/rules"

const text = z.string().nullable()
const amount = z.number()
const quantity = z.number()
const momentOrNone = moment.nullable()

/** A store's own slice of an order, as a row of a list. */
export const SellerOrder = entity("SellerOrder", {
  id: z.string(),
  order_id: z.string(),
  display_id: z.number().int().describe("The order's number as the shopper knows it"),
  customer_name: text.describe("The name on the shipping address"),
  status: z.enum(SELLER_ORDER_STATUSES),
  currency_code: z.string(),
  subtotal: amount,
  discount_total: amount,
  tax_total: amount,
  total: amount,
  item_count: quantity.describe("Pieces"),
  placed_at: moment,
})

/** Goods or shipping of a slice. Only goods have what is optional. */
export const SellerOrderLine = entity("SellerOrderLine", {
  id: z.string(),
  kind: z.enum(["item", "shipping"]),
  reference_id: z
    .string()
    .describe("The order's line item, which parcels are made of, or its shipping method"),
  title: z.string(),
  quantity,
  subtotal: amount,
  discount_total: amount,
  tax_total: amount,
  total: amount,
  variant_title: text.optional(),
  sku: text.optional(),
  thumbnail: text.optional(),
  unit_price: amount.optional(),
  fulfilled_quantity: quantity.optional(),
  shipped_quantity: quantity.optional(),
  delivered_quantity: quantity.optional(),
})

/** A parcel, with what of it is the store's. */
export const SellerFulfillment = entity("SellerFulfillment", {
  id: z.string(),
  created_at: moment,
  shipped_at: momentOrNone,
  delivered_at: momentOrNone,
  canceled_at: momentOrNone,
  items: z.array(z.object({ line_item_id: z.string(), title: z.string(), quantity }).strict()),
  labels: z.array(z.object({ tracking_number: z.string(), tracking_url: z.string() }).strict()),
  carrier: text,
})

/** One change of a slice's status. */
export const SellerOrderChange = entity("SellerOrderChange", {
  id: z.string(),
  from: z
    .enum(SELLER_ORDER_STATUSES)
    .nullable()
    .describe("Null for the first, which says that the slice was made"),
  to: z.enum(SELLER_ORDER_STATUSES),
  actor_type: z
    .enum(ACTOR_TYPES)
    .describe("`system` stands for payments, jobs and the platform's own pages"),
  note: text,
  created_at: moment,
})

/** Where a slice goes: no e-mail and no payment. */
export const SellerOrderAddress = entity("SellerOrderAddress", {
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  province: text,
  postal_code: text,
  country_code: text,
  phone: text,
})

/** A slice on its own page, with all that a store may know of the order. */
export const SellerOrderDetail = entity("SellerOrderDetail", {
  ...SellerOrder.shape,
  lines: z.array(SellerOrderLine),
  shipping_address: SellerOrderAddress.nullable(),
  shipping_method: z.object({ name: z.string() }).strict().nullable(),
  fulfillments: z.array(SellerFulfillment).describe("The oldest first"),
  changes: z.array(SellerOrderChange),
  allowed: z
    .array(z.enum(SELLER_ORDER_STATUSES))
    .describe("Statuses that may follow, whatever leads to them"),
})

/** That a part of a slice shall go back to the buyer. */
export const SellerRefundRequest = entity("SellerRefundRequest", {
  id: z.string(),
  order_id: z.string(),
  seller_order_id: z.string(),
  currency_code: z.string(),
  amount: amount.describe("Tax included"),
  reason: z.string(),
  status: z.enum(REFUND_STATUSES),
  requested_by_type: z.enum(ACTOR_TYPES),
  decided_at: momentOrNone,
  decision_note: text,
  refunded_at: momentOrNone,
  created_at: moment,
})

/** What of a slice can go back. */
export const SellerRefundable = entity("SellerRefundable", {
  currency_code: z.string(),
  sold: amount,
  refunded: amount,
  open: amount.describe("Asked for or approved, and not given back yet"),
  left: amount,
})
