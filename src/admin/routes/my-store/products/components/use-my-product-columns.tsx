import { Thumbnail } from "@medusajs/dashboard/components"
import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { ProductStatusBadge } from "../../../../components/status-badges"
import { Truncated } from "../../../../components/truncated"
import type { SellerProductItem } from "../../../../hooks/seller-products"
import { thumbnailOf } from "../../../../lib/thumbnail"

const columnHelper = createDataTableColumnHelper<SellerProductItem>()
const filterHelper = createDataTableFilterHelper<SellerProductItem>()
const STATUSES = ["draft", "proposed", "published", "rejected"] as const

export const useMyProductColumns = () => {
  const { t } = useTranslation("seller")
  return useMemo(() => {
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("translation:filters.sorting.dateAsc"),
      sortDescLabel: t("translation:filters.sorting.dateDesc"),
    }
    return [
      columnHelper.accessor("title", {
        header: t("fields.product"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.alphabeticallyAsc"),
        sortDescLabel: t("translation:filters.sorting.alphabeticallyDesc"),
        cell: ({ row: { original: product } }) => (
          <div className="flex max-w-[320px] items-center gap-x-3">
            <Thumbnail src={thumbnailOf(product.thumbnail)} />
            <Truncated text={product.title} />
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ProductStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("variants", {
        header: t("variants.title"),
        cell: ({ getValue }) => (
          <span className="text-nowrap">{t("variants.count", { count: getValue().length })}</span>
        ),
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.created_at"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("updated_at", {
        header: t("fields.updated_at"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ]
  }, [t])
}

export const useMyProductFilters = () => {
  const { t } = useTranslation("seller")
  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        options: STATUSES.map((value) => ({
          value,
          label: t(`translation:products.productStatus.${value}`),
        })),
      }),
    ],
    [t]
  )
}
