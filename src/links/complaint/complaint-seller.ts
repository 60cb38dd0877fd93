import { defineLink } from "@medusajs/framework/utils"
import ComplaintModule from "../../modules/complaint"
import SellerModule from "../../modules/seller"

/** Lets lists of complaints name the stores. It leads away from the complaint only. */
export default defineLink(
  { linkable: ComplaintModule.linkable.complaint, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
