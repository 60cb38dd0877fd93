/** What happens to the slices of an order. Each event leaves after the change is committed. */
export const MarketplaceEvents = {
  /** A placed order was divided; also when an edit brought in a seller who had no slice yet. */
  ORDER_SPLIT: "marketplace.order_split",
  /** An edit, exchange, claim or return of the order changed a slice's lines or amounts. */
  SELLER_ORDER_AMENDED: "marketplace.seller_order_amended",
  /** A slice moved to another status. */
  SELLER_ORDER_STATUS_CHANGED: "marketplace.seller_order_status_changed",
} as const

/** `id` is the platform's order; the slices are those that are new. */
export type OrderSplitDone = { id: string; seller_order_ids: string[] }
export type SellerOrderAmended = { id: string; order_id: string; seller_id: string }
export type SellerOrderStatusChanged = {
  id: string
  order_id: string
  seller_id: string
  from: string
  to: string
}
