import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { SELLER_ORDER_STATUSES, SellerOrder } from "../hooks/marketplace"
import { DateText } from "./date-text"
import { Money } from "./money"
import { SellerOrderStatusBadge } from "./status-badges"
import { Truncated } from "./truncated"

const columnHelper = createDataTableColumnHelper<SellerOrder>()
const filterHelper = createDataTableFilterHelper<SellerOrder>()

/** The columns of a list of slices: for the seller, and for the merchant on a seller's page. */
export const useSellerOrderColumns = () => {
  const { t } = useTranslation("marketplace")
  return useMemo(
    () => [
      columnHelper.accessor("display_id", {
        header: t("fields.order"),
        cell: ({ getValue }) => <bdi className="tabular-nums">#{getValue()}</bdi>,
      }),
      columnHelper.accessor("placed_at", {
        header: t("fields.placed_at"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("customer_name", {
        header: t("fields.customer"),
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[220px]" />,
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <SellerOrderStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("item_count", {
        header: t("fields.items"),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
      }),
      columnHelper.accessor("total", {
        header: t("fields.total"),
        align: "right",
        enableSorting: true,
        sortAscLabel: t("sorting.lowest"),
        sortDescLabel: t("sorting.highest"),
        cell: ({ row: { original: order } }) => (
          <Money amount={order.total} currency_code={order.currency_code} />
        ),
      }),
    ],
    [t]
  )
}

/** The status, the day of the order, and a currency where a link has led to one. */
export const useSellerOrderFilters = () => {
  const { t } = useTranslation("marketplace")
  const dates = useDataTableDateFilters()
  const [params] = useSearchParams()
  const currency = params.get("currency_code")?.replace(/"/g, "")
  return useMemo(() => {
    const status = filterHelper.accessor("status", {
      type: "multiselect",
      label: t("fields.status"),
      options: SELLER_ORDER_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
    })
    const placed = dates.filter((filter) => filter.id === "created_at")
    const inCurrency = filterHelper.accessor("currency_code", {
      type: "radio",
      label: t("fields.currency"),
      options: currency ? [{ value: currency, label: currency.toUpperCase() }] : [],
    })
    return [
      status,
      ...placed.map((filter) => ({ ...filter, label: t("fields.placed_at") })),
      ...(currency ? [inCurrency] : []),
    ]
  }, [t, dates, currency])
}
