import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Active stores that shoppers can visit. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { verified, rating, ...filters } = req.filterableFields
  const { data: sellers, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "seller",
      ...req.queryConfig,
      filters: {
        ...filters,
        ...(verified ? { verification: "verified" } : {}),
        ...(rating ? { rating_average: { $gte: rating } } : {}),
        status: "active",
      },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ sellers, count, offset, limit })
}
