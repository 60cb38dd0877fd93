import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import AuctionModule from "../../modules/auction"

/** Lets lists of auctions name and filter by products. Nothing leads back: see the model. */
export default defineLink(
  { linkable: AuctionModule.linkable.auction, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true }
)
