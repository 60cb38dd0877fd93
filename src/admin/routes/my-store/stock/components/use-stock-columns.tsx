import { PencilSquare, Tag } from "@medusajs/icons"
import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Truncated } from "../../../../components/truncated"
import type { StockLevel } from "../../../../hooks/stock"
import { Pieces, StockProduct, StockState, Threshold } from "./stock-cells"

const columnHelper = createDataTableColumnHelper<StockLevel>()
const filterHelper = createDataTableFilterHelper<StockLevel & { low: string }>()

/** Without `onEdit` the rows are only for reading. */
export const useStockColumns = (onEdit?: (level: StockLevel) => void) => {
  const { t } = useTranslation("stock")
  const navigate = useNavigate()
  return useMemo(() => {
    const byNumber = {
      enableSorting: true,
      align: "right" as const,
      sortAscLabel: t("sorting.lowest"),
      sortDescLabel: t("sorting.highest"),
    }
    const byName = {
      enableSorting: true,
      sortAscLabel: t("translation:filters.sorting.alphabeticallyAsc"),
      sortDescLabel: t("translation:filters.sorting.alphabeticallyDesc"),
    }
    const show = {
      icon: <Tag />,
      label: t("edit.product"),
      onClick: ({ row }: { row: { original: StockLevel } }) =>
        navigate(`/my-store/products/${row.original.product_id}`),
    }
    const edit = onEdit && {
      icon: <PencilSquare />,
      label: t("translation:actions.edit"),
      onClick: ({ row }: { row: { original: StockLevel } }) => onEdit(row.original),
    }
    return [
      columnHelper.accessor("product_title", {
        header: t("fields.product"),
        ...byName,
        cell: ({ row }) => <StockProduct {...row.original} />,
      }),
      columnHelper.accessor("sku", {
        header: t("fields.sku"),
        ...byName,
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[160px]" />,
      }),
      columnHelper.accessor("stocked_quantity", {
        header: t("fields.stocked"),
        ...byNumber,
        cell: ({ getValue }) => <Pieces count={getValue()} />,
      }),
      columnHelper.accessor("reserved_quantity", {
        header: t("fields.reserved"),
        align: "right",
        cell: ({ getValue }) => <Pieces count={getValue()} />,
      }),
      columnHelper.accessor("available", {
        header: t("fields.available"),
        ...byNumber,
        cell: ({ getValue }) => <Pieces count={getValue()} isStrong />,
      }),
      columnHelper.accessor("threshold", {
        header: t("fields.threshold"),
        align: "right",
        cell: ({ row }) => <Threshold level={row.original} />,
      }),
      columnHelper.accessor("is_low", {
        header: t("fields.state"),
        cell: ({ row }) => <StockState level={row.original} />,
      }),
      columnHelper.action({ actions: edit ? [[edit], [show]] : [[show]] }),
    ]
  }, [t, navigate, onEdit])
}

export const useStockFilters = () => {
  const { t } = useTranslation("stock")
  return useMemo(
    () => [
      filterHelper.accessor("low", {
        type: "radio",
        label: t("low.filter"),
        options: [{ value: "true", label: t("low.only") }],
      }),
    ],
    [t]
  )
}
