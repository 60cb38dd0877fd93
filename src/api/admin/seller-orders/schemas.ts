import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { SellerOrder, SellerOrderDetail } from "../../seller/orders/schemas"

const seller = {
  seller_id: z.string(),
  seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict().nullish(),
}

/** A row of `GET /admin/seller-orders`: a store's slice of an order, and whose it is. */
export const AdminSellerOrder = entity("AdminSellerOrder", { ...SellerOrder.shape, ...seller })

/** A slice on its own page, as its store reads it. */
export const AdminSellerOrderDetail = entity("AdminSellerOrderDetail", {
  ...SellerOrderDetail.shape,
  ...seller,
})
