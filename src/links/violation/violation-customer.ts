import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import ViolationModule from "../../modules/violation"

/** Lets the merchant's list name and search customers. Nothing leads back. */
export default defineLink(
  { linkable: ViolationModule.linkable.violation, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
