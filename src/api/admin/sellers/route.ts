import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: sellers, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "seller", ...req.queryConfig, filters: req.filterableFields })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ sellers, count, offset, limit })
}
