import { z } from "@medusajs/framework/zod"
import { SELLER_ORDER_STATUSES } from "../../../modules/marketplace/rules"

/** A row of `GET /seller/orders`: the store's own slice of an order. */
export const SellerOrder = z
  .object({
    id: z.string(),
    order_id: z.string(),
    display_id: z.number().int(),
    customer_name: z.string().nullable(),
    status: z.enum(SELLER_ORDER_STATUSES),
    currency_code: z.string(),
    subtotal: z.number(),
    discount_total: z.number(),
    tax_total: z.number(),
    total: z.number(),
    item_count: z.number(),
    placed_at: z.iso.datetime(),
  })
  .strict()
