import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { SellerOrder } from "../orders/schemas"

/** Somebody who bought from the store. How to reach them stays with the marketplace. */
export const SellerCustomer = entity("SellerCustomer", {
  id: z.string(),
  /** As on the newest order. */
  name: z.string().nullable(),
  orders: z.number().int(),
  first_order_at: moment,
  last_order_at: moment,
  /** Without what was cancelled or refunded. */
  spent: z.array(z.object({ currency_code: z.string(), amount: z.number() }).strict()),
})

/** A customer with the latest orders. */
export const SellerCustomerDetail = entity("SellerCustomerDetail", {
  ...SellerCustomer.shape,
  seller_orders: z.array(SellerOrder),
})
