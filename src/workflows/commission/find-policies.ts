import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Policy } from "../../modules/commission/subsidy"

/** Who bears the cost of these promotions; one without a row is borne by the seller. */
export async function findPolicies(
  container: MedusaContainer,
  promotion_ids: string[]
): Promise<Map<string, Policy>> {
  if (!promotion_ids.length) return new Map()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "promotion_policy",
    fields: ["promotion_id", "bearer", "merchant_share_bp"],
    filters: { promotion_id: [...new Set(promotion_ids)] },
    // A policy that ended with its promotion held when the order was placed; the newest counts.
    withDeleted: true,
    pagination: { order: { created_at: "ASC" } },
  })
  // The fields asked for are those of Policy.
  const policies = data as unknown as Policy[]
  return new Map(policies.map((policy) => [policy.promotion_id, policy]))
}
