import { useSearchParams } from "react-router-dom"
import { useStatusTab } from "../../../components/status-tabs"
import { useTickets } from "../../../hooks/ticket-queries"
import { DEFAULT_ORDER, effectiveFilters, TICKET_TABS, viewIn } from "./list-query"

export const PAGE_SIZE = 25

/** The list that the address asks for. */
export function useTicketList() {
  const [params] = useSearchParams()
  const tab = useStatusTab(TICKET_TABS)
  const filters = effectiveFilters(params, tab)
  const order = params.get("order") ?? DEFAULT_ORDER
  const query = {
    ...filters,
    order,
    q: params.get("q") || undefined,
    offset: Number(params.get("offset")) || 0,
    limit: PAGE_SIZE,
  }
  return { ...useTickets(query), tab, view_id: viewIn(params), filters, order }
}
