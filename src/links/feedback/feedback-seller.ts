import { defineLink } from "@medusajs/framework/utils"
import FeedbackModule from "../../modules/feedback"
import SellerModule from "../../modules/seller"

/** Lets lists of feedback name the store. Nothing leads back. */
export default defineLink(
  { linkable: FeedbackModule.linkable.feedback, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
