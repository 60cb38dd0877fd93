import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../../lib/money"
import { containing } from "../../../lib/containing"

/** What a seller may know of an own entry. */
export const OWN_ENTRY_FIELDS = [
  ...["id", "number", "type", "order_id", "seller_order_id", "refund_id", "payout_id"],
  ...["currency_code", "decimals", "amount", "note", "occurred_at"],
]
export const ENTRY_FIELDS = [
  ...OWN_ENTRY_FIELDS,
  ...["transaction_id", "cause", "account", "seller_id", "actor_id", "created_at"],
  ...["seller.id", "seller.name", "seller.handle", "seller.logo_url"],
]
/** An amount is nothing without these, whatever fields were asked for. */
const NEEDED = ["amount", "decimals", "currency_code", "order_id"]
export const withNeeded = (fields: string[]) => [...new Set([...fields, ...NEEDED])]

type Row = { amount: unknown; decimals: number; order_id?: string | null }

/** Entries as answers give them: amounts in major units, orders by the number that people know. */
export async function entryViews<Entry extends Row>(req: MedusaRequest, entries: Entry[]) {
  const ids = [...new Set(entries.flatMap(({ order_id }) => order_id ?? []))]
  const { data: orders } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: ids },
  })
  const numbers = new Map(orders.map(({ id, display_id }) => [id, display_id]))
  return entries.map(({ amount, decimals, ...entry }) => ({
    ...entry,
    order_display_id: numbers.get(entry.order_id ?? "") ?? null,
    amount: fromMinor(Number(amount), decimals),
  }))
}

/** Filters as the query takes them: `q` is a part of the note, or the id of what it is about. */
export function entryFilters({ q, ...filters }: Record<string, unknown>) {
  if (typeof q !== "string" || !q) return filters
  const abouts = ["transaction_id", "order_id", "seller_order_id", "refund_id", "payout_id"]
  return { ...filters, $or: [{ note: containing(q) }, ...abouts.map((about) => ({ [about]: q }))] }
}
