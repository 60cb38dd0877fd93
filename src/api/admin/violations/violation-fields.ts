export const CUSTOMER_FIELDS = ["id", "email", "first_name", "last_name", "has_account"].map(
  (field) => `customer.${field}`
)

export const VIOLATION_FIELDS = [
  ...["id", "customer_id", "kind", "reason", "weight", "status", "auction_id", "order_id"],
  ...["found_by", "found_by_id", "occurred_at", "expires_at"],
  ...["waived_at", "waived_by", "waive_reason"],
  ...["appeal", "appeal_status", "appealed_at", "appeal_answer", "appeal_answered_at"],
  ...CUSTOMER_FIELDS,
]
