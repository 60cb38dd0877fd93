import { Combobox } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { Named } from "../../hooks/report-choices"
import { Labelled } from "./labelled"

type StorePickProps = {
  id?: string
  value: string | null
  stores: Named[]
  onChange: (id: string | null) => void
}

/** One store of the marketplace, or all. */
export const StorePick = ({ id, value, stores, onChange }: StorePickProps) => {
  const { t } = useTranslation("report")
  return (
    <Combobox
      id={id}
      value={value ?? ""}
      onChange={(next) => onChange(next || null)}
      options={optionsOf(stores, value)}
      placeholder={t("form.all_stores")}
      allowClear
    />
  )
}

export const StoreInput = (props: Omit<StorePickProps, "id">) => {
  const { t } = useTranslation("report")
  return (
    <Labelled label={t("params.seller_id")} width="w-full sm:w-56">
      {(id) => <StorePick id={id} {...props} />}
    </Labelled>
  )
}

/** One that is no more goes by its id. */
function optionsOf(named: Named[], chosen: string | null) {
  const options = named.map(({ id, name }) => ({ value: id, label: name }))
  const isKnown = !chosen || named.some(({ id }) => id === chosen)
  return isKnown ? options : [...options, { value: chosen, label: chosen }]
}
