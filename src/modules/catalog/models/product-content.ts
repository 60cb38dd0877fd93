import { model } from "@medusajs/framework/utils"
import ProductAttribute from "./product-attribute"
import ProductListingGroup from "./product-listing-group"

/**
 * All that the catalogue knows of one product. Products are linked to this row alone: of two links
 * from one product to two tables of one module the platform reads only the first.
 */
export default model
  .define("product_content", {
    id: model.id({ prefix: "prodcont" }).primaryKey(),
    product_id: model.text(),
    attributes: model.hasMany(() => ProductAttribute, { mappedBy: "content" }),
    listing_group: model.hasOne(() => ProductListingGroup, { mappedBy: "content" }).nullable(),
  })
  .indexes([{ on: ["product_id"], unique: true }])
  .cascades({ delete: ["attributes", "listing_group"] })
