import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refundView, withAmount } from "./refund-fields"
import { findNumbers } from "./refund-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "refund_request",
    ...req.queryConfig,
    fields: [...withAmount(req.queryConfig.fields), "seller_order_id"],
    filters: req.filterableFields,
  })
  const numberOf = await findNumbers(req, data)
  const refund_requests = data.map((request) => ({
    ...refundView(request),
    display_id: numberOf(request),
  }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ refund_requests, count, offset, limit })
}
