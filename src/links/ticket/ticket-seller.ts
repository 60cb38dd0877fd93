import { defineLink } from "@medusajs/framework/utils"
import SellerModule from "../../modules/seller"
import TicketModule from "../../modules/ticket"

/** Lets a list of tickets name the store that each is about. Nothing leads back. */
export default defineLink(
  { linkable: TicketModule.linkable.ticket, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
