import { Combobox } from "@medusajs/dashboard/components"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import type { Control, ControllerProps, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field } from "../../../../components/form-fields"
import type { Named, RuleTarget } from "../../../../hooks/commission"
import { useTargetChoices } from "../../../../hooks/commission-targets"
import { choicesOf } from "./rule-values"

type TargetFieldProps<T extends FieldValues> = {
  control: Control<T>
  name: FieldPath<T>
  target: RuleTarget
  chosen: Named | null
  rules?: ControllerProps<T>["rules"]
}

/** Searches stores, categories, collections or products by name; empty stands for all of them. */
export function TargetField<T extends FieldValues>(props: TargetFieldProps<T>) {
  const { control, name, target, chosen, rules } = props
  const { t } = useTranslation("commission")
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const { data: found = [] } = useTargetChoices(target, query)
  return (
    <Field
      control={control}
      name={name}
      label={t(`targets.${target}`)}
      rules={rules}
      optional={!rules}
    >
      {({ value, onChange, ...field }) => (
        <Combobox
          {...field}
          value={String(value ?? "")}
          onChange={(next) => onChange(next ?? "")}
          options={choicesOf(found, chosen)}
          searchValue={searchValue}
          onSearchValueChange={onSearchValueChange}
          placeholder={t("hints.any")}
          allowClear
        />
      )}
    </Field>
  )
}
