import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"
import { OrderSlice } from "../../components/order-sellers/order-slice"
import { Section } from "../../components/section"
import { SectionMessage } from "../../components/section-message"
import { useSellerOrders } from "../../hooks/marketplace"

const SLICES_MAX = 100

/** The order's sellers; nothing of it when all goods are the merchant's own. */
const OrderSellersWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("marketplace")
  const { data, isError, error } = useSellerOrders({ order_id: order.id, limit: SLICES_MAX })
  if (isError) {
    return (
      <Section title={t("slices.title")}>
        <SectionMessage isError text={error.message} />
      </Section>
    )
  }
  if (!data?.seller_orders.length) return null
  return (
    <Section title={t("slices.title")} subtitle={t("slices.description", { count: data.count })}>
      {data.seller_orders.map((slice) => (
        <OrderSlice key={slice.id} slice={slice} />
      ))}
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: "order.details.side.before",
  id: "souk:order-sellers",
})
export default OrderSellersWidget
