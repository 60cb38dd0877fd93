import { Text } from "@medusajs/ui"
import { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { MoneyField } from "../form-fields"
import { useRules } from "../form-rules"

type MaximumFieldsProps<T extends FieldValues> = { control: Control<T>; currencies: string[] }

/** The most discount in each currency, as `maximums.<index>.amount` of the form. */
export function MaximumFields<T extends FieldValues>(props: MaximumFieldsProps<T>) {
  const { control, currencies } = props
  const { t } = useTranslation("promotion-policy")
  const rules = useRules()
  return (
    <div className="flex flex-col gap-y-3">
      <div>
        <Text size="small" weight="plus" leading="compact">
          {t("maximum.title")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("maximum.hint")}
        </Text>
      </div>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {currencies.map((currency, index) => (
          <MoneyField
            key={currency}
            control={control}
            // Both forms that use this have the amounts under this name, in this order.
            name={`maximums.${index}.amount` as FieldPath<T>}
            currency={currency}
            label={t("maximum.in", { currency: currency.toUpperCase() })}
            rules={rules.amount}
            optional
          />
        ))}
      </div>
    </div>
  )
}
