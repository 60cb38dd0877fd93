import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { storeOf } from "../webhook-endpoints/store-of"

/** The delivery log. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { seller_id } = storeOf(req)
  const { data: webhook_deliveries, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "webhook_delivery",
      ...req.queryConfig,
      filters: { ...req.filterableFields, seller_id },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ webhook_deliveries, count, offset, limit })
}
