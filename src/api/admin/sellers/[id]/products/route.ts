import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: products, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product",
      ...req.queryConfig,
      filters: { ...req.filterableFields, seller: { id: req.params.id } },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ products, count, offset, limit })
}
