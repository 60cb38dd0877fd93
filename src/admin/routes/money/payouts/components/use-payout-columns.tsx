import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { PayoutBadge } from "../../../../components/ledger/payout-badge"
import { Money } from "../../../../components/money"
import { Truncated } from "../../../../components/truncated"
import type { Payout } from "../../../../hooks/ledger-payouts"
import { StoreName } from "./store-name"

const columnHelper = createDataTableColumnHelper<Payout>()

export const usePayoutColumns = () => {
  const { t } = useTranslation("ledger")
  return useMemo(() => {
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("translation:filters.sorting.dateAsc"),
      sortDescLabel: t("translation:filters.sorting.dateDesc"),
    }
    return [
      columnHelper.accessor("number", {
        header: t("payouts.fields.number"),
        cell: ({ getValue }) => <bdi className="tabular-nums">#{getValue()}</bdi>,
      }),
      columnHelper.accessor("seller", {
        header: t("payouts.fields.seller"),
        cell: ({ getValue }) => <StoreName seller={getValue()} />,
      }),
      columnHelper.accessor("status", {
        header: t("payouts.fields.status"),
        cell: ({ getValue }) => <PayoutBadge status={getValue()} />,
      }),
      columnHelper.accessor("provider", {
        header: t("payouts.fields.provider"),
        cell: ({ getValue }) => t(`payouts.provider.${getValue()}`),
      }),
      columnHelper.accessor("reference", {
        header: t("payouts.fields.reference"),
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[180px]" />,
      }),
      columnHelper.accessor("created_at", {
        header: t("payouts.fields.created_at"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("amount", {
        header: t("payouts.fields.amount"),
        align: "right",
        cell: ({ row: { original: payout } }) => (
          <Money amount={payout.amount} currency_code={payout.currency_code} />
        ),
      }),
    ]
  }, [t])
}
