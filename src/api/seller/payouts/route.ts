import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { payoutFilters } from "../../admin/payouts/payout-fields"
import { sellerOf } from "../seller-of"
import { ownPayoutView } from "./own-payout"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payout",
    ...req.queryConfig,
    fields: [...new Set([...req.queryConfig.fields, "amount", "decimals", "currency_code"])],
    filters: { ...payoutFilters(req.filterableFields), seller_id: sellerOf(req).seller_id },
  })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ payouts: data.map(ownPayoutView), count, offset, limit })
}
