import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: documents, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "seller_document",
      ...req.queryConfig,
      filters: { seller_id: req.params.id },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ documents, count, offset, limit })
}
