export const RECONCILIATION_FIELDS = [
  ...["id", "started_at", "finished_at", "orders_checked", "entries_checked", "difference_count"],
]
export const DIFFERENCE_FIELDS = [
  ...["id", "kind", "reference_id", "currency_code", "decimals", "expected", "found"],
]
