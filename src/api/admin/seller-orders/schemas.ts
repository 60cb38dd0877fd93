import { z } from "@medusajs/framework/zod"
import { SellerOrder } from "../../seller/orders/schemas"

/** A row of `GET /admin/seller-orders`. */
export const AdminSellerOrder = SellerOrder.extend({
  seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict().nullish(),
}).strict()
