import { z } from "@medusajs/framework/zod"
import { listParams, search, unusedFields } from "../../../lib/query-params"
import { CUSTOMER_ORDER_BY } from "../../../modules/marketplace/customers"

export const SellerListCustomers = listParams({
  order: "-last_order_at",
  orderable: CUSTOMER_ORDER_BY,
}).extend({ fields: unusedFields, q: search })
export type SellerListCustomers = z.infer<typeof SellerListCustomers>
