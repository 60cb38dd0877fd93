import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { TicketFilters } from "../../../modules/ticket/ticket-filters"
import { searchTickets } from "../../../workflows/ticket/search-tickets"

/**
 * The page that a list with words, or by deadlines, shows; null for any other list, which the
 * platform's query reads alone. What it would have to filter is replaced by the ids that were
 * found, in their order.
 */
export async function searchedPage(req: AuthenticatedMedusaRequest, now: Date) {
  const { q, ...filters } = req.filterableFields as TicketFilters & { q?: string }
  const { order, take, skip } = req.queryConfig.pagination
  const [[column, direction]] = Object.entries(order ?? {})
  // Those without a deadline come last there, which the platform's query cannot say.
  if (!q && !filters.sla && column !== "sla_due_at") return null
  const page = {
    order: `${direction === "DESC" ? "-" : ""}${column}`,
    ...{ limit: take!, offset: skip ?? 0 },
  }
  const found = await searchTickets(
    req.scope,
    { filters, q, ...page },
    req.auth_context.actor_id,
    now
  )
  const place = new Map(found.ids.map((id, i) => [id, i]))
  return {
    filters: { id: found.ids },
    count: found.count,
    is_count_exact: found.is_count_exact,
    inOrder: <Row extends { id: string }>(rows: Row[]) =>
      [...rows].sort((a, b) => place.get(a.id)! - place.get(b.id)!),
  }
}
