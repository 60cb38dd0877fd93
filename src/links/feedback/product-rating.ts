import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import FeedbackModule from "../../modules/feedback"

/** Lets a query on products read `product_rating.average` and `.count`. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...FeedbackModule.linkable.productRating.id, primaryKey: "product_id" },
  { readOnly: true }
)
