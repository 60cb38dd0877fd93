import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { PayoutBadge } from "../../../../components/ledger/payout-badge"
import { Money } from "../../../../components/money"
import { Truncated } from "../../../../components/truncated"
import { MyPayout, useMyPayouts } from "../../../../hooks/ledger-seller"
import { useTableQuery } from "../../../../lib/table-query"

const PAGE_SIZE = 10
const PREFIX = "payout"

/** What went to the bank, the newest first; each leads to its statement. */
export const MyPayoutTable = () => {
  const { t } = useTranslation("ledger")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX })
  const { data, isLoading, isError, error } = useMyPayouts(query)
  const columns = useMyPayoutColumns()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        headingLevel="h2"
        heading={t("seller.payouts.title")}
        subHeading={t("seller.payouts.description")}
        data={data?.payouts}
        columns={columns}
        getRowId={(payout) => payout.id}
        rowHref={(payout) => `/my-store/money/${payout.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        enableSearch={false}
        isLoading={isLoading}
        emptyState={{
          empty: {
            heading: t("seller.payouts.empty.title"),
            description: t("seller.payouts.empty.text"),
          },
        }}
      />
    </Container>
  )
}

const columnHelper = createDataTableColumnHelper<MyPayout>()

const useMyPayoutColumns = () => {
  const { t } = useTranslation("ledger")
  return useMemo(
    () => [
      columnHelper.accessor("number", {
        header: t("seller.payouts.number"),
        cell: ({ getValue }) => <bdi className="tabular-nums">#{getValue()}</bdi>,
      }),
      columnHelper.accessor("created_at", {
        header: t("seller.payouts.created_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("status", {
        header: t("seller.payouts.status"),
        cell: ({ getValue }) => <PayoutBadge status={getValue()} />,
      }),
      columnHelper.accessor("reference", {
        header: t("seller.payouts.reference"),
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[220px]" />,
      }),
      columnHelper.accessor("amount", {
        header: t("seller.payouts.amount"),
        align: "right",
        cell: ({ row: { original: payout } }) => (
          <Money amount={payout.amount} currency_code={payout.currency_code} />
        ),
      }),
    ],
    [t]
  )
}
