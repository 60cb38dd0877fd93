import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import FeedbackModule from "../../modules/feedback"

/** Lets lists of feedback name the product. Nothing leads back. */
export default defineLink(
  { linkable: FeedbackModule.linkable.feedback, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true }
)
