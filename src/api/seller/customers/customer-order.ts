import { CustomerOrderBy, FindCustomers } from "../../../modules/marketplace/customers"

/** `-last_order_at` as the module takes it; the validator accepted nothing but its own columns. */
export function customerOrder(order: string): FindCustomers["order"] {
  const descending = order.startsWith("-")
  return { by: (descending ? order.slice(1) : order) as CustomerOrderBy, descending }
}
