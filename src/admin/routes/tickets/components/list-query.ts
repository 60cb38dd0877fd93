import { UNSOLVED } from "../../../hooks/ticket"

export const TICKET_TABS = [
  "unsolved",
  "mine",
  "unassigned",
  "new",
  "open",
  "pending",
  "on_hold",
  "solved",
  "all",
] as const
export type TicketTab = (typeof TICKET_TABS)[number]
type Filters = Record<string, unknown>

/** What each tab asks the list for. */
const FILTERS_OF_TAB: Record<TicketTab, Filters> = {
  unsolved: { status: UNSOLVED },
  mine: { status: UNSOLVED, assignee_id: ["me"] },
  unassigned: { status: UNSOLVED, assignee_id: ["none"] },
  new: { status: ["new"] },
  open: { status: ["open"] },
  pending: { status: ["pending"] },
  on_hold: { status: ["on_hold"] },
  solved: { status: ["solved", "closed"] },
  all: {},
}

/** Filters as the address keeps them, each as JSON: what the table shows, and what only views have. */
export const SHOWN_FILTERS = [
  ...["priority", "category", "assignee_id", "queue", "sla", "source"],
  ...["created_at", "last_comment_at"],
] as const
export const FILTERS = [
  ...SHOWN_FILTERS,
  ...["status", "seller_id", "customer_id", "email", "order_id", "product_id", "tags"],
  ...["updated_at", "solved_at"],
] as const
export const DEFAULT_ORDER = "-last_comment_at"
const ORDER = "order"
const VIEW = "view"

// An address typed by hand may hold a bare word.
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const isBlank = (value: unknown) =>
  value === "" || value === null || (Array.isArray(value) && !value.length)

/** The filters that the address names. */
export const filtersIn = (params: URLSearchParams): Filters =>
  Object.fromEntries(
    FILTERS.flatMap((name) => {
      const text = params.get(name)
      const value = text === null ? null : parse(text)
      return isBlank(value) ? [] : [[name, value]]
    })
  )

export const viewIn = (params: URLSearchParams) => params.get(VIEW)

/** What the list is asked for: what was chosen goes before what the tab would ask. A view has no tab. */
export const effectiveFilters = (params: URLSearchParams, tab: TicketTab): Filters => ({
  ...(viewIn(params) ? {} : FILTERS_OF_TAB[tab]),
  ...filtersIn(params),
})

/** The address of a saved view: its filters and its order, and nothing of what was there before. */
export function paramsOfView(view: { id: string; filters: Filters; order: string }) {
  const params = new URLSearchParams({ [VIEW]: view.id })
  for (const [name, value] of Object.entries(view.filters)) {
    if (!isBlank(value)) params.set(name, JSON.stringify(value))
  }
  if (view.order !== DEFAULT_ORDER) params.set(ORDER, view.order)
  return params
}

/** A tab begins anew, but for the words of a search. */
export function paramsOfTab(tab: TicketTab, params: URLSearchParams) {
  const next = new URLSearchParams()
  const q = params.get("q")
  if (q) next.set("q", q)
  if (tab !== TICKET_TABS[0]) next.set("tab", tab)
  return next
}
