import { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/form-fields"
import { useRules } from "../../../components/form-rules"
import { useSellers } from "../../../hooks/seller"

/** As many stores as the list offers. */
const SELLERS_MAX = 100

type StoreFieldProps<T extends FieldValues> = { control: Control<T>; name: FieldPath<T> }

/** Chooses a store by its name. */
export function StoreField<T extends FieldValues>({ control, name }: StoreFieldProps<T>) {
  const { t } = useTranslation("ledger")
  const rules = useRules()
  const { data } = useSellers({ limit: SELLERS_MAX, order: "name" })
  return (
    <SelectField
      control={control}
      name={name}
      label={t("balances.seller")}
      rules={rules.required}
      choices={(data?.sellers ?? []).map((seller) => ({ value: seller.id, label: seller.name }))}
    />
  )
}
