/** An example of a resource as the merchant gets it, and what of it a seller gets otherwise. */
export type Sample = { merchant: Record<string, unknown>; seller?: Record<string, unknown> }

/** The people and things that examples are about. */
export const SHOP = { id: "sel_01KAN1Z0Q8EF", name: "North Pottery", handle: "north-pottery" }
export const BUYER = {
  id: "cus_01KAN2S0G4MT",
  email: "emma@example.com",
  first_name: "Emma",
  last_name: "Stone",
  has_account: true,
}
export const ORDER_ID = "order_01KAN2T3P6WB"
export const SLICE_ID = "sord_01KAN2T7A1KC"
export const PRODUCT_ID = "prod_01KAN2Q9B5VN"
export const VARIANT_ID = "variant_01KAN2QA7HRX"
