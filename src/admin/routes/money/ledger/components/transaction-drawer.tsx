import { Drawer, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Money } from "../../../../components/money"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { SideDrawer } from "../../../../components/side-form"
import { Cell, HeaderCell } from "../../../../components/table-cells"
import { TextLink } from "../../../../components/text-link"
import { LedgerEntry, useTransaction } from "../../../../hooks/ledger"
import { errorMessage } from "../../../../lib/error-message"
import { OrderLink } from "./use-entry-columns"

type TransactionDrawerProps = { id: string | undefined; onClose: () => void }

/** All legs of one booking, which make zero. */
export const TransactionDrawer = ({ id, onClose }: TransactionDrawerProps) => {
  const { t } = useTranslation("ledger")
  return (
    <SideDrawer
      open={!!id}
      onClose={onClose}
      title={t("transaction.title")}
      description={t("transaction.description")}
    >
      <Drawer.Body className="overflow-y-auto p-0">{id && <Transaction id={id} />}</Drawer.Body>
    </SideDrawer>
  )
}

const Transaction = ({ id }: { id: string }) => {
  const { data: legs, isError, error } = useTransaction(id)
  if (isError && !legs) return <SectionMessage isError text={errorMessage(error)} />
  if (!legs) return <SectionSkeleton rows={6} />
  if (!legs[0]) return null
  return (
    <div className="divide-y">
      <About entry={legs[0]} />
      <Legs legs={legs} />
    </div>
  )
}

const About = ({ entry }: { entry: LedgerEntry }) => {
  const { t } = useTranslation("ledger")
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 px-6 py-4">
      <Fact name={t("fields.type")}>{t(`types.${entry.type}`)}</Fact>
      <Fact name={t("fields.occurred_at")}>
        <DateText date={entry.occurred_at} />
      </Fact>
      <Fact name={t("fields.order")}>
        <OrderLink entry={entry} />
      </Fact>
      {entry.payout_id && (
        <Fact name={t("types.payout")}>
          <TextLink to={`/money/payouts/${entry.payout_id}`}>{t("transaction.payout")}</TextLink>
        </Fact>
      )}
      {entry.note && <Fact name={t("fields.note")}>{entry.note}</Fact>}
      <Fact name={t("transaction.cause")}>
        <bdi>{entry.cause}</bdi>
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: React.PropsWithChildren<{ name: string }>) => (
  <>
    <dt className="txt-small text-ui-fg-subtle">{name}</dt>
    <dd className="txt-small min-w-0 break-words">{children}</dd>
  </>
)

const Legs = ({ legs }: { legs: LedgerEntry[] }) => {
  const { t } = useTranslation("ledger")
  const [{ currency_code }] = legs
  const sum = legs.reduce((total, { amount }) => total + amount, 0)
  // A sum of floats may miss zero by less than any currency can show.
  const total = Math.abs(sum) < 0.00005 ? 0 : sum
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>{t("fields.account")}</HeaderCell>
            <HeaderCell className="text-end">{t("fields.amount")}</HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {legs.map((leg) => (
            <Table.Row key={leg.id}>
              <Cell>
                {t(`accounts.${leg.account}`)}
                {leg.account === "seller" && leg.seller && (
                  <Text size="xsmall" className="text-ui-fg-subtle break-words">
                    <bdi>{leg.seller.name}</bdi>
                  </Text>
                )}
              </Cell>
              <Cell className="text-end">
                <Money amount={leg.amount} currency_code={leg.currency_code} />
              </Cell>
            </Table.Row>
          ))}
          <Table.Row>
            <Cell className="txt-small-plus">{t("transaction.sum")}</Cell>
            <Cell className="txt-small-plus text-end">
              <Money amount={total} currency_code={currency_code} />
            </Cell>
          </Table.Row>
        </Table.Body>
      </Table>
    </div>
  )
}
