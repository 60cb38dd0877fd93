import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { ComplaintList } from "../../components/complaint/complaint-list"

/** Whoever handles an order knows that it is disputed. */
const OrderComplaintsWidget = ({ data: { id } }: DetailWidgetProps<AdminOrder>) => (
  <ComplaintList side="admin" of={{ order_id: id }} />
)

export const config = defineWidgetConfig({
  zone: "order.details.side.before",
  id: "souk:order-complaints",
})
export default OrderComplaintsWidget
