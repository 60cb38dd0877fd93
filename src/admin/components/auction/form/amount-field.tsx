import { getCurrencyDecimalDigits, getCurrencySymbol } from "@medusajs/dashboard/lib"
import { CurrencyInput } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldValues } from "react-hook-form"
import { Field, MoneyField } from "../../form-fields"

/** An amount with as many digits after the point as the currency has. */
export function AmountField<T extends FieldValues>(props: ComponentProps<typeof MoneyField<T>>) {
  const { currency, ...field } = props
  const decimals = getCurrencyDecimalDigits(currency)
  return (
    <Field {...field}>
      {({ onChange, ...rendered }) => (
        <CurrencyInput
          {...rendered}
          code={currency.toUpperCase()}
          symbol={getCurrencySymbol(currency)}
          allowDecimals={decimals > 0}
          decimalsLimit={decimals}
          allowNegativeValue={false}
          // Digits and the point in one way for all languages: it is what the server takes.
          intlConfig={{ locale: "en-US" }}
          onValueChange={(value) => onChange(value ?? "")}
        />
      )}
    </Field>
  )
}
