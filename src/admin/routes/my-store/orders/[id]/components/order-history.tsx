import { useTranslation } from "react-i18next"
import { OrderTimeline } from "../../../../../components/order-timeline"
import { Section } from "../../../../../components/section"
import type { SellerOrderDetail } from "../../../../../hooks/marketplace"

export const OrderHistory = ({ order }: { order: SellerOrderDetail }) => {
  const { t } = useTranslation("marketplace")
  return (
    <Section title={t("history.title")}>
      <div className="px-6 py-4">
        <OrderTimeline changes={order.changes} />
      </div>
    </Section>
  )
}
