import { Combobox } from "@medusajs/dashboard/components"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { useProductChoices, useProductName } from "../../hooks/report-choices"
import { Labelled } from "./labelled"

type ProductPickProps = {
  id?: string
  value: string | null
  onChange: (id: string | null) => void
}

/** One product, found by a part of its title, or all. */
export const ProductPick = ({ id, value, onChange }: ProductPickProps) => {
  const { t } = useTranslation("report")
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const { data: found = [] } = useProductChoices(query)
  const name = useProductName(value)
  const options = new Map(found.map((one) => [one.id, { value: one.id, label: one.name }]))
  if (value) options.set(value, { value, label: name })
  return (
    <Combobox
      id={id}
      value={value ?? ""}
      onChange={(next) => onChange(next || null)}
      options={[...options.values()]}
      searchValue={searchValue}
      onSearchValueChange={onSearchValueChange}
      placeholder={t("form.all_products")}
      allowClear
    />
  )
}

export const ProductInput = (props: Omit<ProductPickProps, "id">) => {
  const { t } = useTranslation("report")
  return (
    <Labelled label={t("params.product_id")} width="w-full sm:w-56">
      {(id) => <ProductPick id={id} {...props} />}
    </Labelled>
  )
}
