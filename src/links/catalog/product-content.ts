import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import CatalogModule from "../../modules/catalog"

/** Lets a query on products read `attributes.*` and `listing_group.key`, and filter by `product_content`. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...CatalogModule.linkable.productContent.id, primaryKey: "product_id" },
  {
    readOnly: true,
    shortcut: [
      { property: "attributes", path: "product_content.attributes", isList: true },
      { property: "listing_group", path: "product_content.listing_group" },
    ],
  }
)
