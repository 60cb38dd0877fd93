import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { membersAmong } from "../../seller-membership/members-among"

/** People of the staff that are named; a desk of more is not chosen from one list. */
export const AGENTS_MAX = 200
/** Users that are read at a time, and how often. Most users of a marketplace work for stores. */
const BATCH = 500
const BATCHES_MAX = 40

type Agent = { id: string; email: string; first_name: string | null; last_name: string | null }

/** The dashboard's users but for those who work, or ever worked, for a store; the first made first. */
export async function listAgents(container: MedusaContainer): Promise<Agent[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const agents: Agent[] = []
  for (let batch = 0; batch < BATCHES_MAX && agents.length < AGENTS_MAX; batch++) {
    const { data: users } = await query.graph({
      entity: "user",
      fields: ["id", "email", "first_name", "last_name"],
      pagination: { skip: batch * BATCH, take: BATCH, order: { created_at: "ASC", id: "ASC" } },
    })
    const members = await membersAmong(
      container,
      users.map(({ id }) => id)
    )
    agents.push(...users.filter(({ id }) => !members.has(id)))
    if (users.length < BATCH) break
  }
  return agents.slice(0, AGENTS_MAX)
}
