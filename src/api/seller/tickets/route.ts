import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sellerOf } from "../seller-of"
import { ofSeller } from "./seller-ticket"

/** Tickets about the store's orders and products. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: tickets, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "ticket",
      ...req.queryConfig,
      filters: { ...req.filterableFields, ...ofSeller(sellerOf(req).seller_id) },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ tickets, count, offset, limit })
}
