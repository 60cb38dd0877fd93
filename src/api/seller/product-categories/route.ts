import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The categories that shoppers browse, in which sellers place their products. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: product_categories, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_category",
      ...req.queryConfig,
      filters: { ...req.filterableFields, is_active: true, is_internal: false },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ product_categories, count, offset, limit })
}
