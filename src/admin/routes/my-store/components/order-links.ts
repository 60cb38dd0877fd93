const ordersIn = (...statuses: string[]) =>
  `/my-store/orders?status=${encodeURIComponent(JSON.stringify(statuses))}`

export const ORDERS_TO_FULFIL = ordersIn("paid")
export const ORDERS_TO_SHIP = ordersIn("processing")

export const productsIn = (...statuses: string[]) =>
  `/my-store/products?status=${encodeURIComponent(JSON.stringify(statuses))}`
