import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import StockModule from "../../modules/stock"

/** Lets the history of low stock name variants and products; nothing leads back to it. */
export default defineLink(
  { linkable: StockModule.linkable.lowStockCrossing, field: "variant_id" },
  { linkable: ProductModule.linkable.productVariant, alias: "variant" },
  { readOnly: true }
)
