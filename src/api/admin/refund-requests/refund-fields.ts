import { fromMinor } from "../../../lib/money"

/** What the store may know of what was asked for one of its slices. */
export const REFUND_FIELDS = [
  ...["id", "order_id", "seller_order_id", "currency_code", "decimals", "amount", "reason"],
  ...["status", "requested_by_type", "decided_at", "decision_note", "refunded_at", "created_at"],
]
export const ADMIN_REFUND_FIELDS = [
  ...REFUND_FIELDS,
  ...["seller_id", "requested_by", "decided_by", "attempts", "next_attempt_at", "last_error"],
  ...["refund_ids", "seller.id", "seller.name", "seller.handle", "seller.logo_url"],
]

/** Rows hold minor units; answers are in major units, like the platform's. */
export const refundView = <Row extends { amount: unknown; decimals: number }>(row: Row) => {
  const { decimals, ...request } = row
  return { ...request, amount: fromMinor(Number(row.amount), decimals) }
}

/** An amount is nothing without these, whatever fields were asked for. */
export const withAmount = (fields: string[]) => [
  ...new Set([...fields, "amount", "decimals", "currency_code"]),
]
