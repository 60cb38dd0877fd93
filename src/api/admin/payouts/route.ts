import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { payoutFilters, payoutView } from "./payout-fields"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payout",
    ...req.queryConfig,
    // An amount is nothing without these, whatever fields were asked for.
    fields: [...new Set([...req.queryConfig.fields, "amount", "decimals", "currency_code"])],
    filters: payoutFilters(req.filterableFields),
  })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ payouts: data.map(payoutView), count, offset, limit })
}
