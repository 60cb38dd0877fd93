import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Money } from "../../../../components/money"
import { TextLink } from "../../../../components/text-link"
import { Truncated } from "../../../../components/truncated"
import type { LedgerEntry } from "../../../../hooks/ledger"

const columnHelper = createDataTableColumnHelper<LedgerEntry>()

export const useEntryColumns = (onOpen: (transaction_id: string) => void) => {
  const { t } = useTranslation("ledger")
  return useMemo(
    () => [
      columnHelper.accessor("occurred_at", {
        header: t("fields.occurred_at"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("type", {
        header: t("fields.type"),
        cell: ({ getValue, row: { original: entry } }) => (
          <button
            type="button"
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover text-start"
            onClick={() => onOpen(entry.transaction_id)}
          >
            {t(`types.${getValue()}`)}
          </button>
        ),
      }),
      columnHelper.accessor("account", {
        header: t("fields.account"),
        cell: ({ getValue }) => t(`accounts.${getValue()}`),
      }),
      columnHelper.accessor("seller", {
        header: t("balances.seller"),
        cell: ({ getValue }) => <Store seller={getValue()} />,
      }),
      columnHelper.accessor("order_display_id", {
        header: t("fields.order"),
        cell: ({ row: { original: entry } }) => <OrderLink entry={entry} />,
      }),
      columnHelper.accessor("note", {
        header: t("fields.note"),
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[180px]" />,
      }),
      columnHelper.accessor("amount", {
        header: t("fields.amount"),
        align: "right",
        cell: ({ row: { original: entry } }) => (
          <Money amount={entry.amount} currency_code={entry.currency_code} />
        ),
      }),
    ],
    [t, onOpen]
  )
}

const NOTHING = <span className="text-ui-fg-muted">-</span>

const Store = ({ seller }: Pick<LedgerEntry, "seller">) =>
  seller ? (
    <TextLink to={`/sellers/${seller.id}`}>
      <Truncated text={seller.name} className="max-w-[180px]" />
    </TextLink>
  ) : (
    NOTHING
  )

export const OrderLink = ({ entry }: { entry: LedgerEntry }) =>
  entry.order_id ? (
    <TextLink to={`/orders/${entry.order_id}`}>
      <bdi>{entry.order_display_id ? `#${entry.order_display_id}` : entry.order_id}</bdi>
    </TextLink>
  ) : (
    NOTHING
  )
