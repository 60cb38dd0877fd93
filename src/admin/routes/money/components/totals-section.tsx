import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { BalanceFigures } from "../../../components/ledger/balance-figures"
import { Section } from "../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../components/section-message"
import { useBalances } from "../../../hooks/ledger"
import { errorMessage } from "../../../lib/error-message"

/** What is owed to all stores together, in each currency. */
export const TotalsSection = () => {
  const { t } = useTranslation("ledger")
  const { data, isError, error } = useBalances({ limit: 1 })
  return (
    <Section
      level="h1"
      title={t("overview.title")}
      subtitle={t("overview.description")}
      actions={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to="/money/ledger">{t("overview.ledger")}</Link>
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to="/money/payouts">{t("payouts.menu")}</Link>
          </Button>
        </>
      }
    >
      {data?.totals.map((total) => (
        <BalanceFigures key={total.currency_code} balance={total} />
      ))}
      {data?.totals.length === 0 && <SectionMessage text={t("overview.empty")} />}
      {!data && !isError && <SectionSkeleton />}
      {isError && !data && <SectionMessage isError text={errorMessage(error)} />}
    </Section>
  )
}
