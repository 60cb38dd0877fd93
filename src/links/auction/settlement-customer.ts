import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import AuctionModule from "../../modules/auction"

/** Lets the merchant see who has a lot to pay. Nothing leads back. */
export default defineLink(
  { linkable: AuctionModule.linkable.auctionSettlement, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
