import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import BusinessProfileModule from "../../modules/business-profile"

/** Lets the merchant's list name and search customers. Nothing leads back. */
export default defineLink(
  { linkable: BusinessProfileModule.linkable.businessProfile, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
