import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import SellerModule from "../../modules/seller"

/** Lets a query on products read `seller.*` and filter by it. The row behind it is ours alone. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...SellerModule.linkable.sellerProduct.id, primaryKey: "product_id" },
  {
    readOnly: true,
    shortcut: { property: "seller", path: "seller_product.seller" },
  }
)
