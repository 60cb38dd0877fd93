import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { partyView, withNeeded } from "../../store/complaints/complaint-fields"
import { sellerOf } from "../seller-of"
import { complaintFilters } from "./find-words"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "complaint",
    ...req.queryConfig,
    fields: withNeeded(req.queryConfig.fields),
    filters: { ...complaintFilters(req.filterableFields), seller_id },
  })
  const complaints = data.map((row) => partyView(row, "seller"))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ complaints, count, offset, limit })
}
