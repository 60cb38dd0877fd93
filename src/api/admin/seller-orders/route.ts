import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderFilters } from "../../seller/orders/order-fields"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: seller_orders, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "seller_order",
      ...req.queryConfig,
      filters: orderFilters(req.filterableFields),
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ seller_orders, count, offset, limit })
}
