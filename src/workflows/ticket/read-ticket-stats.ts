import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"
import type { AskStatistics } from "../../modules/ticket/statistics"
import { COUNTED_IN_WORDS } from "../../modules/ticket/statistics-rules"
import { asWhoAsks } from "../../modules/ticket/ticket-filters"

/** What became of the tickets of a stretch of time, with the names of policies, stores and people. */
export async function readTicketStats(
  container: MedusaContainer,
  { filters, ...ask }: AskStatistics,
  user_id: string,
  now: Date
) {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  const found = await tickets.ticketStatistics(
    { ...ask, filters: asWhoAsks(filters, user_id) },
    now
  )
  const idsOf = (groups: { key: string | null }[]) => groups.flatMap(({ key }) => key ?? [])
  const [policies, sellers, users] = await Promise.all([
    // One that was deleted since is still called what it was called.
    tickets.listSlaPolicies(
      { id: found.policies.map(({ id }) => id) },
      { withDeleted: true, select: ["id", "name"] }
    ),
    named(container, "seller", ["id", "name"], idsOf(found.by_seller)),
    named(container, "user", ["id", "email", "first_name", "last_name"], idsOf(found.by_assignee)),
  ])
  const policyNames = new Map(policies.map(({ id, name }) => [id, name]))
  return {
    ...{ from: ask.from, to: ask.to, time_zone: ask.time_zone, counted: COUNTED_IN_WORDS },
    ...found,
    policies: found.policies.map((row) => ({ name: policyNames.get(row.id) ?? null, ...row })),
    by_seller: withNames(found.by_seller, sellers),
    by_assignee: withNames(found.by_assignee, users),
  }
}

type Named = {
  id: string
  name?: string
  email?: string | null
  first_name?: string | null
  last_name?: string | null
}

async function named(
  container: MedusaContainer,
  entity: "seller" | "user",
  fields: string[],
  ids: string[]
): Promise<Named[]> {
  if (!ids.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id: ids } })
  return data
}

function withNames<Group extends { key: string | null }>(groups: Group[], found: Named[]) {
  const names = new Map(
    found.map(({ id, name, email, first_name, last_name }) => [
      id,
      name ?? ([first_name, last_name].filter(Boolean).join(" ") || email || null),
    ])
  )
  return groups.map((group) => ({ name: group.key && (names.get(group.key) ?? null), ...group }))
}
