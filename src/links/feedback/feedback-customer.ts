import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import FeedbackModule from "../../modules/feedback"

/** Lets lists of feedback name the customer. Nothing leads back. */
export default defineLink(
  { linkable: FeedbackModule.linkable.feedback, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
