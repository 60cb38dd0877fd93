import { Report } from "../definition"
import { AUCTIONS } from "./auctions"
import { CATEGORIES } from "./categories"
import { COMMISSION } from "./commission"
import { COMPLAINTS } from "./complaints"
import { CUSTOMERS } from "./customers"
import { DISCOUNTS } from "./discounts"
import { FEEDBACK } from "./feedback"
import { LOW_STOCK } from "./low-stock"
import { ORDER_LINES } from "./order-lines"
import { PAYMENT_METHODS } from "./payment-methods"
import { PRODUCT_TYPES } from "./product-types"
import { PRODUCTS } from "./products"
import { REFUNDS } from "./refunds"
import { RETURNS } from "./returns"
import { SALES } from "./sales"
import { SELLERS } from "./sellers"
import { STATEMENT } from "./statement"
import { TAX } from "./tax"
import { TICKETS } from "./tickets"

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
  RETURNS,
  PAYMENT_METHODS,
  COMMISSION,
  STATEMENT,
  LOW_STOCK,
  CUSTOMERS,
  AUCTIONS,
  TICKETS,
  COMPLAINTS,
  FEEDBACK,
]
