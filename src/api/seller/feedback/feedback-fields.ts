/** What a store reads of feedback about it and its goods. */
export const SELLER_FEEDBACK_FIELDS = [
  ...["id", "kind", "order_id", "display_id", "seller_order_id", "product_id", "product_title"],
  ...["author_name", "overall", "communication", "shipping", "accuracy", "comment"],
  ...["rated_at", "edited_at", "answer", "answered_at"],
]

export const ADMIN_FEEDBACK_FIELDS = [
  ...[...SELLER_FEEDBACK_FIELDS, "seller_id", "customer_id"],
  ...["status", "hidden_reason", "hidden_at"],
  ...["id", "name", "handle", "logo_url"].map((field) => `seller.${field}`),
  ...["id", "email", "first_name", "last_name"].map((field) => `customer.${field}`),
  ...["id", "title", "thumbnail"].map((field) => `product.${field}`),
]
