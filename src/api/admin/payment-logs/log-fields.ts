import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../../lib/money"
import { containing } from "../../../lib/containing"

/** A row of a list; request and response are in the single one only. */
export const LOG_FIELDS = [
  ...["id", "provider_id", "action", "outcome", "code", "message", "called_at", "duration_ms"],
  ...["session_id", "payment_id", "reference", "cart_id", "order_id"],
  ...["amount", "currency_code", "decimals"],
]

const SEARCHED = ["reference", "session_id", "payment_id", "cart_id", "order_id", "code", "message"]

/** Searches calls by what they are about: ids, the provider's reference, code and message. */
export function searchLogs(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { q, ...filters } = req.filterableFields
  const $or = SEARCHED.map((field) => ({ [field]: containing(String(q)) }))
  req.filterableFields = q ? { ...filters, $or } : filters
  next()
}

type Row = {
  order_id: string | null
  amount: number | string | null
  decimals: number | null
}

/** Rows as they leave the server: amounts in major units, orders with the number people know. */
export async function presentLogs<Log extends Row>(container: MedusaContainer, logs: Log[]) {
  const ids = [...new Set(logs.flatMap(({ order_id }) => order_id ?? []))]
  const { data: orders } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "display_id"], filters: { id: ids } })
  return logs.map(({ decimals, ...log }) => ({
    ...log,
    amount: log.amount === null ? null : fromMinor(Number(log.amount), decimals ?? 0),
    order: orders.find(({ id }) => id === log.order_id) ?? null,
  }))
}
