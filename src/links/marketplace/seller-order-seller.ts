import { defineLink } from "@medusajs/framework/utils"
import MarketplaceModule from "../../modules/marketplace"
import SellerModule from "../../modules/seller"

/**
 * Lets a list of slices name their sellers. It leads away from the slice only: a slice is linked
 * from nothing, so that no shopper reaches one through `fields=`.
 */
export default defineLink(
  { linkable: MarketplaceModule.linkable.sellerOrder, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
