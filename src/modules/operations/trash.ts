/** What is deleted so that it can come back. */
export const TRASH_TYPES = [
  ...(["product", "collection", "product_type", "product_tag"] as const),
  ...(["promotion", "campaign", "customer_group"] as const),
  ...(["commission_rule", "canned_reply", "ticket_view"] as const),
  ...(["sla_policy", "business_calendar", "report_schedule", "webhook_endpoint"] as const),
] as const
export type TrashType = (typeof TRASH_TYPES)[number]
