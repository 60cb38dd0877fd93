import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Customers' companies, those handed in last first. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: business_profiles, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "business_profile", ...req.queryConfig, filters: req.filterableFields })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ business_profiles, count, offset, limit })
}
