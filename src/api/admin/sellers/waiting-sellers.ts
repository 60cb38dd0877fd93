import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** So many waiting requests are looked through, the oldest first. */
export const VERIFICATIONS_LISTED_MAX = 1000

const WAITING = { verification_requested_at: { $ne: null } }

/** The sellers who wait for the merchant's look at their documents, and how many they are. */
export async function findWaitingSellers(req: MedusaRequest, take = VERIFICATIONS_LISTED_MAX) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_private",
    fields: ["seller_id"],
    filters: WAITING,
    pagination: { skip: 0, take, order: { verification_requested_at: "ASC" } },
  })
  return { ids: data.map(({ seller_id }) => seller_id), count: metadata?.count ?? 0 }
}

/** Who waits is written in a table without relations, so the list is narrowed by ids. */
export async function narrowToWaiting(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const { verification_requested, ...filters } = req.filterableFields
  if (verification_requested) {
    const { ids } = await findWaitingSellers(req)
    req.filterableFields = { ...filters, id: ids }
  }
  next()
}
