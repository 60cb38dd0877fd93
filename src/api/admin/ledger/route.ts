import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { entryFilters, entryViews, withNeeded } from "./entry-fields"

/** Every leg of every booking, the newest first; amounts in major units. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ledger_entry",
    ...req.queryConfig,
    fields: withNeeded(req.queryConfig.fields),
    filters: entryFilters(req.filterableFields),
  })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ ledger_entries: await entryViews(req, data), count, offset, limit })
}
