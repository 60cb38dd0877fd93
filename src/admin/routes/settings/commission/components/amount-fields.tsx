import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountField } from "../../../../components/auction/form/amount-field"
import type { RuleValues } from "./rule-values"

type AmountFieldsProps = {
  form: UseFormReturn<RuleValues>
  currencies: string[]
  /** Then there is an amount for each piece, too. */
  isFixed: boolean
}

/** What the rule says of each currency of the shop. */
export const AmountFields = ({ form, currencies, isFixed }: AmountFieldsProps) => {
  const { t } = useTranslation("commission")
  const { control, getValues } = form
  return (
    <fieldset className="flex flex-col gap-y-4">
      <legend className="txt-compact-small-plus">{t("form.amounts")}</legend>
      <p className="txt-small text-ui-fg-subtle">
        {t(isFixed ? "form.amounts_fixed_text" : "form.amounts_text")}
      </p>
      {currencies.map((code) => {
        const notBelowMin = (value: unknown) => {
          const { min } = getValues(`amounts.${code}`)
          return (
            value === "" || min === "" || Number(value) >= Number(min) || t("validation.max_below")
          )
        }
        return (
          <div
            key={code}
            role="group"
            aria-label={code.toUpperCase()}
            className="bg-ui-bg-component shadow-elevation-card-rest grid grid-cols-2 gap-3 rounded-lg p-3"
          >
            <p className="txt-compact-small-plus col-span-2 uppercase">{code}</p>
            {isFixed && (
              <div className="col-span-2">
                <AmountField
                  control={control}
                  name={`amounts.${code}.fixed`}
                  label={t("fields.fixed")}
                  currency={code}
                  optional
                />
              </div>
            )}
            <AmountField
              control={control}
              name={`amounts.${code}.min`}
              label={t("fields.min")}
              currency={code}
              optional
            />
            <AmountField
              control={control}
              name={`amounts.${code}.max`}
              label={t("fields.max")}
              currency={code}
              rules={{ validate: notBelowMin }}
              optional
            />
          </div>
        )
      })}
    </fieldset>
  )
}
