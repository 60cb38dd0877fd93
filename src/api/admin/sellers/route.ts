import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "seller",
    ...req.queryConfig,
    filters: req.filterableFields,
  })
  const { data: details } = await query.graph({
    entity: "seller_private",
    fields: ["seller_id", "verification_requested_at"],
    filters: { seller_id: data.map(({ id }) => id) },
  })
  const requests = new Map(
    details.map(({ seller_id, verification_requested_at }) => [
      seller_id,
      verification_requested_at,
    ])
  )
  const sellers = data.map((seller) => ({
    ...seller,
    verification_requested_at: requests.get(seller.id) ?? null,
  }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ sellers, count, offset, limit })
}
