import { clx, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Money } from "../../../../components/money"
import type { MyLedgerEntry } from "../../../../hooks/ledger-seller"
import { EntryCause } from "./entry-cause"

const columnHelper = createDataTableColumnHelper<MyLedgerEntry>()

export const useMyEntryColumns = () => {
  const { t } = useTranslation("ledger")
  return useMemo(
    () => [
      columnHelper.accessor("occurred_at", {
        header: t("seller.entries.occurred_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("type", {
        header: t("seller.entries.type"),
        cell: ({ getValue }) => <span className="text-nowrap">{t(`types.${getValue()}`)}</span>,
      }),
      columnHelper.accessor("seller_order_id", {
        header: t("seller.entries.about"),
        cell: ({ row: { original: entry } }) => <EntryCause entry={entry} />,
      }),
      columnHelper.accessor("amount", {
        header: t("seller.entries.amount"),
        align: "right",
        cell: ({ row: { original: entry } }) => (
          <span className={clx({ "text-ui-fg-error": entry.amount < 0 })}>
            <Money amount={entry.amount} currency_code={entry.currency_code} />
          </span>
        ),
      }),
    ],
    [t]
  )
}
