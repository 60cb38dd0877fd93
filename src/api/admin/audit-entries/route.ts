import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findUsers } from "../sellers/find-users"
import { AUDIT_FIELDS } from "./audit-fields"

/** What the staff did, and what modules remember of it in their own words. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "audit_entry",
    ...req.queryConfig,
    // An entry cannot be told without these, whatever fields were asked for.
    fields: AUDIT_FIELDS,
    filters: req.filterableFields,
  })
  const userOf = await findUsers(
    req,
    data.map(({ actor_id }) => actor_id)
  )
  const { data: sellers } = await query.graph({
    entity: "seller",
    fields: ["id", "name", "handle", "logo_url"],
    filters: { id: data.flatMap(({ seller_id }) => seller_id ?? []) },
  })
  const audit_entries = data.map(({ seller_id, ...entry }) => ({
    ...entry,
    actor: userOf(entry.actor_id),
    seller: sellers.find(({ id }) => id === seller_id) ?? null,
  }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ audit_entries, count, offset, limit })
}
