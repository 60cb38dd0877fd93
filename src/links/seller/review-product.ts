import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import SellerModule from "../../modules/seller"

/** Lets the approvals inbox read the product that waits. */
export default defineLink(
  { linkable: SellerModule.linkable.productReview, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true }
)
