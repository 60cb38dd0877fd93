import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { SELLER_ORDER_STATUSES, SellerOrderStatus } from "../../hooks/marketplace"
import { Chart } from "../chart"
import { hue, MUTED, paleHue } from "../chart/chart-style"
import { Section } from "../section"
import { ordersLink } from "./links"
import type { Board } from "./use-board"

/** As the badges of these statuses have them; two that share one have it in two tones. */
const COLOR: Record<SellerOrderStatus, string> = {
  pending: MUTED,
  paid: hue("orange"),
  processing: hue("blue"),
  shipped: hue("purple"),
  delivered: paleHue("green"),
  completed: hue("green"),
  cancelled: hue("red"),
  refunded: paleHue("red"),
}

/** How far the orders of the period are. Each part leads to its orders. */
export const StatusChart = ({ side, choice, stats, currency, isOneOfMany }: Board) => {
  const { t } = useTranslation("statistics")
  const navigate = useNavigate()
  const { from, to } = choice.period
  const rows = SELLER_ORDER_STATUSES.map((status) => ({
    ...{ status, orders: stats.status_breakdown[status] ?? 0 },
  }))
  return (
    <Section title={t("status.title")} subtitle={t(`status.text_${side}`)}>
      <div className="px-6 py-4">
        <Chart
          kind="donut"
          label={t("status.title")}
          data={rows}
          x="status"
          series={[{ key: "orders", label: t("measure.orders") }]}
          formatX={(status) => t(`marketplace:status.${status}`)}
          colorOf={({ status }) => COLOR[status as SellerOrderStatus]}
          onSelect={({ status }) =>
            navigate(
              ordersLink(side, {
                ...{ from, to, status: String(status) },
                ...{ timeZone: stats.time_zone, seller_id: choice.seller_id },
                currency: isOneOfMany ? currency : undefined,
              })
            )
          }
        />
      </div>
    </Section>
  )
}
