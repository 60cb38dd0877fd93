export const HOLD_FIELDS = [
  ...["id", "kind", "reference_id", "seller_id", "seller_order_id", "reason"],
  ...["opened_by", "opened_at", "released_by", "released_at"],
  ...["seller.id", "seller.name", "seller.handle", "seller.logo_url"],
]
