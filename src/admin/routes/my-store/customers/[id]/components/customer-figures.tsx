import { useTranslation } from "react-i18next"
import { DateText } from "../../../../../components/date-text"
import { MoneyList } from "../../../../../components/money"
import { Section } from "../../../../../components/section"
import type { MyCustomerDetail } from "../../../../../hooks/marketplace-customers"
import { Figure, Figures } from "../../../../../components/figure"

/** Who it is and what they bought; how to reach them stays with the marketplace. */
export const CustomerFigures = ({ customer }: { customer: MyCustomerDetail }) => {
  const { t } = useTranslation("seller")
  return (
    <Section level="h1" title={customer.name ?? t("customers.nameless")}>
      <Figures>
        <Figure title={t("customers.fields.orders")}>{customer.orders}</Figure>
        <Figure title={t("customers.fields.spent")}>
          <MoneyList amounts={customer.spent} />
        </Figure>
        <Figure title={t("customers.fields.first_order")}>
          <DateText date={customer.first_order_at} />
        </Figure>
        <Figure title={t("customers.fields.last_order")}>
          <DateText date={customer.last_order_at} />
        </Figure>
      </Figures>
    </Section>
  )
}
