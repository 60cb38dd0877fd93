import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { MoneyList } from "../../../components/money"
import type { Overview } from "../../../hooks/marketplace"
import { ORDERS_TO_FULFIL, ORDERS_TO_SHIP } from "./page-links"

/** Today's numbers, each leading to the orders behind it. */
export const Today = ({ overview }: { overview: Overview }) => {
  const { t } = useTranslation("marketplace")
  const revenue = overview.revenue_today.filter(({ amount }) => amount !== 0)
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Figure title={t("overview.orders_today")} to="/my-store/orders">
        {overview.orders_today}
      </Figure>
      <Figure title={t("overview.revenue_today")} to="/my-store/orders">
        {revenue.length ? <MoneyList amounts={revenue} /> : "–"}
      </Figure>
      <Figure title={t("overview.to_fulfil")} to={ORDERS_TO_FULFIL}>
        {overview.orders_to_fulfil}
      </Figure>
      <Figure title={t("overview.to_ship")} to={ORDERS_TO_SHIP}>
        {overview.orders_to_ship}
      </Figure>
    </div>
  )
}

type FigureProps = { title: string; to: string; children: React.ReactNode }

const Figure = ({ title, to, children }: FigureProps) => (
  <Link to={to} className="focus-visible:shadow-borders-focus min-w-0 rounded-lg outline-none">
    <Container className="hover:bg-ui-bg-base-hover flex h-full flex-col gap-y-2 px-4 sm:px-6">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {title}
      </Text>
      <div className="h2-core sm:h1-core text-ui-fg-base tabular-nums">{children}</div>
    </Container>
  </Link>
)
