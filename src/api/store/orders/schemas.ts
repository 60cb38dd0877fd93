import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { SELLER_ORDER_STATUSES } from "../../../modules/marketplace/rules"

const status = z.enum(SELLER_ORDER_STATUSES)
const pieces = z.number().min(0)

/** How far the pieces of one line have come. */
export const OrderItemProgress = entity("OrderItemProgress", {
  line_item_id: z.string(),
  title: z.string(),
  quantity: pieces,
  fulfilled_quantity: pieces,
  shipped_quantity: pieces,
  delivered_quantity: pieces,
})

/** A store's share of an order, and how far it is. */
export const StoreOrderSeller = entity("StoreOrderSeller", {
  seller: z
    .object({
      ...{ id: z.string(), name: z.string(), handle: z.string() },
      logo_url: z.string().nullable(),
    })
    .strict(),
  status,
  total: z.number(),
  currency_code: z.string(),
  items: z.array(OrderItemProgress),
  trackings: z.array(
    z
      .object({
        tracking_number: z.string(),
        tracking_url: z.string(),
        carrier: z.string().nullable(),
      })
      .strict()
  ),
})

/** Who sends what of an order. */
export const StoreOrderSellers = entity("StoreOrderSellers", {
  sellers: z.array(StoreOrderSeller),
  own_items: z.array(OrderItemProgress).describe("What the marketplace itself sends"),
  progress: z
    .object({
      shipped_by: z.array(z.string()),
      waiting_for: z.array(z.string()),
      summary: z.string().describe("A sentence for people"),
    })
    .strict(),
})

/** A store's share of an order has moved on. */
export const StoreOrderChange = entity("StoreOrderChange", {
  id: z.string(),
  seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict().nullish(),
  from: status.nullable().describe("Null when the share was made"),
  to: status,
  note: z.string().nullable(),
  created_at: moment,
})
