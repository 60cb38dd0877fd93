import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { ComplaintList } from "../../components/complaint/complaint-list"

/** How often a customer disputes what they bought. */
const CustomerComplaintsWidget = ({ data: { id } }: DetailWidgetProps<AdminCustomer>) => (
  <ComplaintList side="admin" of={{ customer_id: id }} />
)

export const config = defineWidgetConfig({
  zone: "customer.details.side.after",
  id: "souk:customer-complaints",
})
export default CustomerComplaintsWidget
