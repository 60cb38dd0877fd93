import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { BalanceFigures } from "../../../../components/ledger/balance-figures"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { TextLink } from "../../../../components/text-link"
import { usePayouts } from "../../../../hooks/ledger-payouts"
import { useSellerBalance } from "../../../../hooks/ledger-seller"
import { useTableQuery } from "../../../../lib/table-query"
import { usePayoutColumns } from "../../../money/payouts/components/use-payout-columns"

const PAGE_SIZE = 10
const PREFIX = "payout"

/** What a store is owed, and what it was paid. */
export const SellerMoney = ({ sellerId }: { sellerId: string }) => (
  <div className="flex flex-col gap-y-3">
    <SellerBalances sellerId={sellerId} />
    <SellerPayouts sellerId={sellerId} />
  </div>
)

const SellerBalances = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("ledger")
  const { data: balances, isError, error } = useSellerBalance(sellerId)
  const ledger = `/money/ledger?seller_id=${encodeURIComponent(JSON.stringify([sellerId]))}`
  return (
    <Section
      title={t("seller.tab.balances")}
      subtitle={t("seller.tab.balances_hint")}
      actions={
        <TextLink to={ledger} className="txt-compact-small">
          {t("seller.tab.ledger")}
        </TextLink>
      }
    >
      {isError && <SectionMessage isError text={error.message} />}
      {!balances && !isError && <SectionSkeleton rows={2} />}
      {balances?.length === 0 && <SectionMessage text={t("seller.tab.none")} />}
      {balances?.map((balance) => (
        <BalanceFigures key={balance.currency_code} balance={balance} />
      ))}
    </Section>
  )
}

const SellerPayouts = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("ledger")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX, order: "-created_at" })
  const { data, isLoading, isError, error } = usePayouts({ ...query, seller_id: sellerId })
  const columns = usePayoutColumns().filter(
    (column) => !("accessorKey" in column && column.accessorKey === "seller")
  )
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        headingLevel="h2"
        heading={t("payouts.title")}
        data={data?.payouts}
        columns={columns}
        getRowId={(payout) => payout.id}
        rowHref={(payout) => `/money/payouts/${payout.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        enableSearch={false}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("payouts.empty.title"), description: t("seller.tab.payouts_empty") },
        }}
      />
    </Container>
  )
}
