import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import StockModule from "../../modules/stock"

/**
 * Lets the stock page order and search by variant and product. It leads away from the watch only:
 * whatever a variant is linked to could be read by shoppers through `fields=`.
 */
export default defineLink(
  { linkable: StockModule.linkable.stockWatch, field: "variant_id" },
  { linkable: ProductModule.linkable.productVariant, alias: "variant" },
  { readOnly: true }
)
