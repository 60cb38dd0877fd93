import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { POLICIES_MAX } from "../../../modules/ticket/sla-policy"

const FIELDS = [
  ...["id", "name", "rank", "is_active", "conditions", "targets", "calendar_id"],
  ...["created_at", "updated_at"],
]

/** The whole list at once: only all of it shows which policy comes before which. */
export async function listPolicies(container: MedusaContainer) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "sla_policy",
    fields: FIELDS,
    pagination: { take: POLICIES_MAX, order: { rank: "ASC" } },
  })
  return { sla_policies: data, count: data.length, offset: 0, limit: POLICIES_MAX }
}

/** @throws MedusaError not_found */
export async function retrievePolicy(container: MedusaContainer, id: string) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "sla_policy", fields: FIELDS, filters: { id } }, { throwIfKeyNotFound: true })
  return data[0]
}
