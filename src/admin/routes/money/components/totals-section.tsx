import { Button, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { BareAmount } from "../../../components/money"
import { Section } from "../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../components/section-message"
import { Cell, HeaderCell } from "../../../components/table-cells"
import { Balance, BALANCE_PARTS, useBalances } from "../../../hooks/ledger"
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
      {!!data?.totals.length && <TotalsTable totals={data.totals} />}
      {data?.totals.length === 0 && <SectionMessage text={t("overview.empty")} />}
      {!data && !isError && <SectionSkeleton />}
      {isError && !data && <SectionMessage isError text={errorMessage(error)} />}
    </Section>
  )
}

const TotalsTable = ({ totals }: { totals: Balance[] }) => {
  const { t } = useTranslation("ledger")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>{t("fields.currency")}</HeaderCell>
            {BALANCE_PARTS.map((part) => (
              <HeaderCell key={part} className="text-end">
                {t(`seller.balance.${part}`)}
              </HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {totals.map((total) => (
            <Table.Row key={total.currency_code}>
              <Cell className="txt-compact-small-plus text-ui-fg-base">
                {total.currency_code.toUpperCase()}
              </Cell>
              {BALANCE_PARTS.map((part) => (
                <Cell key={part} className="text-end">
                  <BareAmount amount={total[part]} currency_code={total.currency_code} />
                </Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
