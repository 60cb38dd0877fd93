import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { complaintFilters } from "../../seller/complaints/find-words"
import { complaintView, withNeeded } from "../../store/complaints/complaint-fields"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "complaint",
    ...req.queryConfig,
    fields: withNeeded(req.queryConfig.fields),
    filters: complaintFilters(req.filterableFields),
  })
  const complaints = data.map((row) => complaintView(row))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ complaints, count, offset, limit })
}
