import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findUsers } from "../../find-users"

/** What the merchant and the members did to a store and its team. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "audit_entry",
    ...req.queryConfig,
    filters: { seller_id: req.params.id },
  })
  const userOf = await findUsers(
    req,
    data.map(({ actor_id }) => actor_id)
  )
  const audit_entries = data.map(({ actor_id, ...entry }) => ({
    ...entry,
    actor: userOf(actor_id),
  }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ audit_entries, count, offset, limit })
}
