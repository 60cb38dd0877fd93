import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { SellerOrder } from "../orders/schemas"

/** Somebody who bought from the store. How to reach them stays with the marketplace. */
export const SellerCustomer = entity("SellerCustomer", {
  id: z.string(),
  name: z.string().nullable().describe("As on the newest order"),
  orders: z.number().int(),
  first_order_at: moment,
  last_order_at: moment,
  spent: z
    .array(z.object({ currency_code: z.string(), amount: z.number() }).strict())
    .describe("Without what was cancelled or refunded"),
})

/** A customer with the latest orders. */
export const SellerCustomerDetail = entity("SellerCustomerDetail", {
  ...SellerCustomer.shape,
  seller_orders: z.array(SellerOrder),
})
