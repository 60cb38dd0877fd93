import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "product_review",
    ...req.queryConfig,
    filters: req.filterableFields,
  })
  const { data: sellers } = await query.graph({
    entity: "seller",
    fields: ["id", "name", "handle"],
    filters: { id: [...new Set(data.map(({ seller_id }) => seller_id))] },
  })
  const product_reviews = data.map(({ seller_id, ...review }) => ({
    ...review,
    seller: sellers.find(({ id }) => id === seller_id) ?? null,
  }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ product_reviews, count, offset, limit })
}
