import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { BareAmount } from "../../../components/money"
import { BALANCE_PARTS, SellerBalance, useBalances } from "../../../hooks/ledger"
import { useTableQuery } from "../../../lib/table-query"
import { StoreName } from "../payouts/components/store-name"
import { AdjustmentDrawer } from "./adjustment-drawer"

const PAGE_SIZE = 10
const PREFIX = "balance"
const columnHelper = createDataTableColumnHelper<SellerBalance>()

/** The table of the ledger keeps its filters in the address, as JSON. */
const statementOf = (seller_id: string) =>
  `/money/ledger?${new URLSearchParams({
    seller_id: JSON.stringify([seller_id]),
    account: JSON.stringify(["seller"]),
  })}`

/** Which store has how much, and where it stands. */
export const BalanceTable = () => {
  const { t } = useTranslation("ledger")
  const [isAdjusting, setAdjusting] = useState(false)
  const { q: _, ...query } = useTableQuery({
    ...{ pageSize: PAGE_SIZE, prefix: PREFIX, order: "-available" },
  })
  const { data, isLoading, isError, error } = useBalances(query)
  const columns = useMemo(
    () => [
      columnHelper.accessor("seller", {
        header: t("balances.seller"),
        cell: ({ getValue }) => <StoreName seller={getValue()} />,
      }),
      columnHelper.accessor("currency_code", {
        header: t("fields.currency"),
        cell: ({ getValue }) => getValue().toUpperCase(),
      }),
      ...BALANCE_PARTS.map((part) =>
        columnHelper.accessor(part, {
          header: t(`seller.balance.${part}`),
          align: "right",
          enableSorting: true,
          sortAscLabel: t("balances.least"),
          sortDescLabel: t("balances.most"),
          cell: ({ getValue, row: { original } }) => (
            <BareAmount amount={getValue()} currency_code={original.currency_code} />
          ),
        })
      ),
    ],
    [t]
  )
  if (isError && !data) throw error
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("balances.title")}
        data={data?.balances}
        columns={columns}
        getRowId={(one) => `${one.seller_id}:${one.currency_code}`}
        rowHref={({ seller_id }) => statementOf(seller_id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        action={{ label: t("adjust.action"), onClick: () => setAdjusting(true) }}
        emptyState={{
          empty: { heading: t("balances.empty.title"), description: t("balances.empty.text") },
        }}
      />
      <AdjustmentDrawer open={isAdjusting} onClose={() => setAdjusting(false)} />
    </Container>
  )
}
