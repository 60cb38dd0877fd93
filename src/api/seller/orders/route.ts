import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sellerOf } from "../seller-of"
import { orderFilters } from "./order-fields"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: orders, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "seller_order",
      ...req.queryConfig,
      filters: { ...orderFilters(req.filterableFields), seller_id: sellerOf(req).seller_id },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ orders, count, offset, limit })
}
