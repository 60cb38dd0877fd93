import { fromMinor } from "../../../lib/money"
import { containing } from "../../../lib/containing"

/** What every reader of a payout may know. */
export const PAYOUT_FIELDS = [
  ...["id", "number", "seller_id", "currency_code", "decimals", "amount", "entry_count", "status"],
  ...["provider", "destination", "reference", "failure"],
  ...["created_at", "sent_at", "paid_at", "failed_at", "reversed_at"],
]
export const ADMIN_PAYOUT_FIELDS = [
  ...PAYOUT_FIELDS,
  ...["attempts", "attempted_at", "next_attempt_at", "last_error", "created_by", "completed_by"],
  ...["seller.id", "seller.name", "seller.handle", "seller.logo_url"],
]

/** Rows hold minor units; answers are in major units, like the platform's. */
export const payoutView = <Row extends { amount: unknown; decimals: number }>(row: Row) => {
  const { decimals, ...payout } = row
  return { ...payout, amount: fromMinor(Number(row.amount), decimals) }
}

/** Filters of a list as the query takes them: `q` is a part of the reference, or an id. */
export function payoutFilters({ q, ...filters }: Record<string, unknown>) {
  if (typeof q !== "string" || !q) return filters
  return { ...filters, $or: [{ reference: containing(q) }, { id: q }] }
}
