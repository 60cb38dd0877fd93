import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readOwnRestrictions } from "./own-restrictions"
import { APPEAL_FIELDS, ownViolation } from "./own-violation"

/** The customer's own violations, and what the customer may not do now. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const customer_id = req.auth_context.actor_id
  const now = new Date()
  const [{ data, metadata }, restrictions] = await Promise.all([
    req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "violation",
      ...req.queryConfig,
      fields: [...new Set([...req.queryConfig.fields, ...APPEAL_FIELDS])],
      filters: { ...req.filterableFields, customer_id },
    }),
    readOwnRestrictions(req.scope, customer_id, now),
  ])
  const violations = data.map((violation) => ownViolation(violation, now))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ violations, count, offset, limit, ...restrictions })
}
