import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Money } from "../../../../components/money"
import { RefundBadge } from "../../../../components/refunds/refund-badge"
import { Truncated } from "../../../../components/truncated"
import type { MerchantRefund } from "../../../../hooks/ledger-refunds"

const columnHelper = createDataTableColumnHelper<MerchantRefund>()

export const useRefundColumns = () => {
  const { t } = useTranslation("ledger")
  return useMemo(
    () => [
      columnHelper.accessor("display_id", {
        header: t("refunds.fields.order"),
        cell: ({ getValue }) => <bdi className="text-nowrap">#{getValue()}</bdi>,
      }),
      columnHelper.accessor("seller", {
        header: t("refunds.fields.store"),
        cell: ({ getValue }) => (
          <Truncated text={getValue()?.name ?? "-"} className="max-w-[200px]" />
        ),
      }),
      columnHelper.accessor("amount", {
        header: t("refunds.fields.amount"),
        cell: ({ row: { original } }) => (
          <Money amount={original.amount} currency_code={original.currency_code} />
        ),
      }),
      columnHelper.accessor("reason", {
        header: t("refunds.fields.reason"),
        cell: ({ row: { original } }) => (
          <div className="max-w-[300px] py-2">
            <Truncated text={original.reason} />
            <Truncated
              text={t(`refunds.by.${original.requested_by_type}`)}
              className="text-ui-fg-subtle txt-compact-xsmall"
            />
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("refunds.fields.status"),
        cell: ({ getValue }) => <RefundBadge status={getValue()} />,
      }),
      columnHelper.accessor("created_at", {
        header: t("refunds.fields.asked"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ],
    [t]
  )
}
