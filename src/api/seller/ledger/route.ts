import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { entryViews, withNeeded } from "../../admin/ledger/entry-fields"
import { sellerOf } from "../seller-of"

/** The store's statement: what it was given and what was taken; amounts in major units. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ledger_entry",
    ...req.queryConfig,
    fields: withNeeded(req.queryConfig.fields),
    // Last, so that no parameter can ask for another's entries, or another account's.
    filters: { ...req.filterableFields, account: "seller", seller_id: sellerOf(req).seller_id },
  })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ ledger_entries: await entryViews(req, data), count, offset, limit })
}
