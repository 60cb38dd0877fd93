const ordersIn = (...statuses: string[]) =>
  `/my-store/orders?status=${encodeURIComponent(JSON.stringify(statuses))}`

export const ORDERS_TO_FULFIL = ordersIn("paid")
export const ORDERS_TO_SHIP = ordersIn("processing")
/** Those that stand in the way of closing. */
export const ORDERS_OPEN = ordersIn("pending", "paid", "processing", "shipped")

export const productsIn = (...statuses: string[]) =>
  `/my-store/products?status=${encodeURIComponent(JSON.stringify(statuses))}`

export const AUCTIONS = "/my-store/auctions"
export const CONVERSATIONS = "/my-store/conversations"
export const COMPLAINTS_TO_ANSWER = "/my-store/complaints?tab=yours"
export const MONEY = "/my-store/money"

/** The value is in quotes, as the list's filter writes it. */
export const LOW_STOCK = `/my-store/stock?low=${encodeURIComponent(JSON.stringify("true"))}`

/** Leads to the papers on the page of the store's profile. */
export const VERIFICATION_HASH = "#verification"
