import { Combobox } from "@medusajs/dashboard/components"
import { useCustomers, useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { useState } from "react"
import type { Control, ControllerProps, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/form-fields"

const CHOICES = 20

type CustomerFieldProps<T extends FieldValues> = {
  control: Control<T>
  name: FieldPath<T>
  rules: ControllerProps<T>["rules"]
}

/** Searches customers by name or address. */
export function CustomerField<T extends FieldValues>(props: CustomerFieldProps<T>) {
  const { t } = useTranslation("ticket")
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const { customers = [] } = useCustomers({
    ...{ q: query || undefined, has_account: true, limit: CHOICES },
  })
  const found = customers.map(({ id, email, first_name, last_name }) => {
    const name = [first_name, last_name].filter(Boolean).join(" ")
    return { value: id, label: name ? `${name} (${email})` : email }
  })
  // Once one is chosen the search is empty again, and they may be among the found no more.
  const [chosen, setChosen] = useState<(typeof found)[number]>()
  const isFound = found.some(({ value }) => value === chosen?.value)
  const options = chosen && !isFound ? [chosen, ...found] : found
  return (
    <Field {...props} label={t("fields.customer")} hint={t("create.customer_hint")}>
      {({ value, onChange, ...field }) => (
        <Combobox
          {...field}
          value={String(value ?? "")}
          onChange={(next) => {
            onChange(next ?? "")
            setChosen(options.find((option) => option.value === next))
          }}
          options={options}
          searchValue={searchValue}
          onSearchValueChange={onSearchValueChange}
        />
      )}
    </Field>
  )
}
