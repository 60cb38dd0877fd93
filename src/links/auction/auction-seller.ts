import { defineLink } from "@medusajs/framework/utils"
import AuctionModule from "../../modules/auction"
import SellerModule from "../../modules/seller"

/** Lets lists of auctions name and filter by stores. Nothing leads back: see the model. */
export default defineLink(
  { linkable: AuctionModule.linkable.auction, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
