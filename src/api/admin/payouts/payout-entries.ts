import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../../lib/money"

/** Entries of one payout that are shown with it; the ledger lists the rest. */
export const ENTRIES_MAX = 500

const FIELDS = [
  ...["id", "number", "type", "order_id", "seller_order_id", "refund_id", "amount", "decimals"],
  ...["currency_code", "note", "occurred_at"],
]

/** The seller's statement of a payout, in the order it was booked; amounts in major units. */
export async function readPayoutEntries(req: MedusaRequest, payout_id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: rows } = await query.graph({
    entity: "ledger_entry",
    fields: FIELDS,
    filters: { payout_id, account: "seller" },
    pagination: { take: ENTRIES_MAX, order: { number: "ASC" } },
  })
  const ids = rows.flatMap(({ order_id }) => order_id ?? [])
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: [...new Set(ids)] },
  })
  return rows.map(({ amount, decimals, ...entry }) => ({
    ...entry,
    order_display_id: orders.find(({ id }) => id === entry.order_id)?.display_id ?? null,
    amount: fromMinor(Number(amount), decimals),
  }))
}
