import { containing } from "../../../lib/containing"

/** Larger numbers belong to nothing, and the column cannot hold them. */
const NUMBER = /^#?(\d{1,9})$/

/** A search is the number of a complaint or an order, or a part of the buyer's name. */
export function complaintFilters({ q, ...filters }: { q?: string; [field: string]: unknown }) {
  if (!q) return filters
  const [, digits] = q.match(NUMBER) ?? []
  const number = Number(digits)
  const numbered = digits ? [{ number }, { display_id: number }] : []
  return { ...filters, $or: [{ customer_name: containing(q) }, ...numbered] }
}
