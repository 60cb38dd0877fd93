import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../../components/date-text"
import { Money } from "../../../../../components/money"
import { Section } from "../../../../../components/section"
import { SectionMessage } from "../../../../../components/section-message"
import { Cell, HeaderCell } from "../../../../../components/table-cells"
import { TextLink } from "../../../../../components/text-link"
import type { PayoutDetail, PayoutEntry } from "../../../../../hooks/ledger-payouts"

/** What the payout was made of. A failed one has let its entries go. */
export const PayoutStatement = ({ payout }: { payout: PayoutDetail }) => {
  const { t } = useTranslation("ledger")
  // The payout's own booking empties what the others add up to.
  const entries = payout.entries.filter(({ type }) => type !== "payout")
  return (
    <Section title={t("payouts.statement.title")} subtitle={t("payouts.statement.description")}>
      {entries.length ? (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <HeaderCell>{t("payouts.fields.occurred_at")}</HeaderCell>
                <HeaderCell>{t("payouts.fields.type")}</HeaderCell>
                <HeaderCell>{t("payouts.fields.order")}</HeaderCell>
                <HeaderCell className="text-end">{t("payouts.fields.amount")}</HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {entries.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </Table.Body>
          </Table>
        </div>
      ) : (
        <SectionMessage text={t("payouts.statement.empty")} />
      )}
      {entries.length > 0 && entries.length < payout.entry_count && (
        <SectionMessage
          text={t("payouts.statement.more", { count: payout.entry_count - entries.length })}
        />
      )}
    </Section>
  )
}

const EntryRow = ({ entry }: { entry: PayoutEntry }) => {
  const { t } = useTranslation("ledger")
  return (
    <Table.Row>
      <Cell>
        <DateText date={entry.occurred_at} />
      </Cell>
      <Cell className="min-w-[160px]">
        <Text size="small" leading="compact">
          {t(`types.${entry.type}`)}
        </Text>
        {entry.note && (
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {entry.note}
          </Text>
        )}
      </Cell>
      <Cell>
        {entry.order_id ? (
          <TextLink to={`/orders/${entry.order_id}`}>
            <bdi>#{entry.order_display_id ?? entry.order_id}</bdi>
          </TextLink>
        ) : (
          <span className="text-ui-fg-muted">-</span>
        )}
      </Cell>
      <Cell className="text-end">
        <Money amount={entry.amount} currency_code={entry.currency_code} />
      </Cell>
    </Table.Row>
  )
}
