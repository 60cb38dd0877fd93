import { createDataGridHelper, DataGrid } from "@medusajs/dashboard/components"
import { ReactNode, useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { StockLevel } from "../../../../hooks/stock"
import type { SheetRow, SheetValues } from "./sheet-values"

const columnHelper = createDataGridHelper<StockLevel, SheetValues>()
const PRODUCT_WIDTH = 320

// The grid loses the focus of its cells when the columns are made anew.
export const useSheetColumns = () => {
  const { t } = useTranslation("stock")
  return useMemo(() => {
    type Told = { id: string; name: string; size?: number; of: (level: StockLevel) => ReactNode }
    const text = ({ of, ...column }: Told) =>
      columnHelper.column({
        ...column,
        header: column.name,
        cell: (context) => (
          <DataGrid.ReadonlyCell context={context}>
            <span className="truncate">{of(context.row.original)}</span>
          </DataGrid.ReadonlyCell>
        ),
      })
    const number = (id: keyof SheetRow, name: string, placeholder: string) =>
      columnHelper.column({
        id,
        name,
        header: name,
        disableHiding: true,
        field: ({ row }) => `rows.${row.index}.${id}`,
        type: "number",
        cell: (context) => (
          <DataGrid.NumberCell context={context} min={0} placeholder={placeholder} />
        ),
      })
    return [
      text({
        id: "product",
        name: t("fields.product"),
        size: PRODUCT_WIDTH,
        of: (level) => [level.product_title, level.variant_title].join(" · "),
      }),
      text({ id: "sku", name: t("fields.sku"), of: ({ sku }) => sku ?? "-" }),
      text({ id: "reserved", name: t("fields.reserved"), of: (level) => level.reserved_quantity }),
      number("stocked_quantity", t("fields.stocked"), "0"),
      number("low_stock_threshold", t("fields.threshold"), t("sheet.inherited")),
    ]
  }, [t])
}
