import { Report } from "../definition"
import { CATEGORIES } from "./categories"
import { DISCOUNTS } from "./discounts"
import { ORDER_LINES } from "./order-lines"
import { PRODUCT_TYPES } from "./product-types"
import { PRODUCTS } from "./products"
import { REFUNDS } from "./refunds"
import { SALES } from "./sales"
import { SELLERS } from "./sellers"
import { TAX } from "./tax"

/** Every report, in the order of the library. */
export const REPORTS: readonly Report[] = [
  SALES,
  PRODUCTS,
  PRODUCT_TYPES,
  CATEGORIES,
  SELLERS,
  ORDER_LINES,
  TAX,
  DISCOUNTS,
  REFUNDS,
]
