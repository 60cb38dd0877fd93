import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../../components/date-text"
import { Money } from "../../../../../components/money"
import { Section } from "../../../../../components/section"
import { SectionMessage } from "../../../../../components/section-message"
import { Cell, HeaderCell } from "../../../../../components/table-cells"
import type { MyPayoutDetail } from "../../../../../hooks/ledger-seller"
import { EntryCause } from "../../components/entry-cause"

/** The transactions that make up the amount, and their sum. */
export const PayoutStatement = ({ payout }: { payout: MyPayoutDetail }) => {
  const { t } = useTranslation("ledger")
  const entries = payout.entries.filter(({ type }) => type !== "payout")
  return (
    <Section title={t("seller.entries.title")} subtitle={t("seller.statement.description")}>
      {!entries.length && <SectionMessage text={t("seller.statement.empty")} />}
      {entries.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <HeaderCell>{t("seller.entries.occurred_at")}</HeaderCell>
                <HeaderCell>{t("seller.entries.type")}</HeaderCell>
                <HeaderCell>{t("seller.entries.about")}</HeaderCell>
                <HeaderCell className="text-end">{t("seller.entries.amount")}</HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {entries.map((entry) => (
                <Table.Row key={entry.id}>
                  <Cell>
                    <DateText date={entry.occurred_at} />
                  </Cell>
                  <Cell className="text-nowrap">{t(`types.${entry.type}`)}</Cell>
                  <Cell>
                    <EntryCause entry={entry} />
                  </Cell>
                  <Cell className="text-end">
                    <Money amount={entry.amount} currency_code={entry.currency_code} />
                  </Cell>
                </Table.Row>
              ))}
              <Table.Row className="font-medium">
                <Cell>{t("seller.statement.sum")}</Cell>
                <Cell />
                <Cell />
                <Cell className="text-end">
                  <Money amount={payout.amount} currency_code={payout.currency_code} />
                </Cell>
              </Table.Row>
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}
