import {
  createDataGridHelper,
  createDataGridPriceColumns,
  DataGrid,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { useEffect, useMemo } from "react"
import { UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { VariantRow } from "../../components/product-form/variant-rows"
import type { CreateProductValues } from "./use-create-product-form"

type CreateVariantsProps = { form: UseFormReturn<CreateProductValues>; currencies: string[] }

/** What is sold, as a sheet: one row a variant, one column a currency. */
export const CreateVariants = ({ form, currencies }: CreateVariantsProps) => {
  const { setCloseOnEscape } = useRouteModal()
  const variants = useWatch({ control: form.control, name: "variants" })
  const columns = useColumns(currencies)
  // What was missing is said until something is typed; the cells have no rules of their own.
  useEffect(() => form.clearErrors(), [form, variants])
  return (
    <div className="flex size-full flex-col divide-y overflow-hidden">
      <DataGrid
        columns={columns}
        data={variants}
        state={form}
        onEditingChange={(isEditing) => setCloseOnEscape(!isEditing)}
      />
    </div>
  )
}

const columnHelper = createDataGridHelper<VariantRow, CreateProductValues>()

// The grid loses the focus of its cells when the columns are made anew.
function useColumns(currencies: string[]) {
  const { t } = useTranslation("seller")
  const { t: tCore } = useTranslation()
  return useMemo(() => {
    const text = (id: "title" | "sku") =>
      columnHelper.column({
        id,
        name: t(`fields.${id}`),
        header: t(`fields.${id}`),
        field: ({ row }) => `variants.${row.index}.${id}`,
        type: "text",
        cell: (context) => <DataGrid.TextCell context={context} />,
      })
    const number = (id: "stocked_quantity" | "weight", name: string) =>
      columnHelper.column({
        id,
        name,
        header: name,
        field: ({ row }) => `variants.${row.index}.${id}`,
        type: "number",
        cell: (context) => <DataGrid.NumberCell context={context} min={0} placeholder="0" />,
      })
    const boolean = (id: "manage_inventory" | "allow_backorder") =>
      columnHelper.column({
        id,
        name: t(`fields.${id}`),
        header: t(`fields.${id}`),
        field: ({ row }) => `variants.${row.index}.${id}`,
        type: "boolean",
        cell: (context) => <DataGrid.BooleanCell context={context} />,
      })
    return [
      columnHelper.column({
        id: "options",
        name: t("fields.variant"),
        header: t("fields.variant"),
        disableHiding: true,
        cell: (context) => (
          <DataGrid.ReadonlyCell context={context}>
            {Object.values(context.row.original.options).join(" / ") || t("products.only_variant")}
          </DataGrid.ReadonlyCell>
        ),
      }),
      text("title"),
      text("sku"),
      ...createDataGridPriceColumns<VariantRow, CreateProductValues>({
        currencies,
        getFieldName: ({ row }, code) => `variants.${row.index}.prices.${code}`,
        t: tCore,
      }),
      number("stocked_quantity", t("fields.stock")),
      number("weight", t("fields.weight")),
      boolean("manage_inventory"),
      boolean("allow_backorder"),
    ]
  }, [currencies, t, tCore])
}
