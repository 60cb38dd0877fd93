import { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useStoreChoices } from "../../hooks/report-choices"
import { GRAINS } from "../../lib/periods"
import { ParameterName, Report, SALES_DAYS_MAX } from "../../lib/report"
import { useCurrencyCodes } from "../auction/use-currency-codes"
import { Field, SelectField, TextField } from "../form-fields"
import { useRules } from "../form-rules"
import { ProductPick } from "./product-input"
import { ANY, ScheduleValues } from "./schedule-values"
import { StorePick } from "./store-input"

type ScheduleParametersProps = { control: Control<ScheduleValues>; report: Report }

/** What the report can be asked for beside its period. */
export const ScheduleParameters = ({ control, report }: ScheduleParametersProps) => {
  const { t } = useTranslation("report")
  const rules = useRules()
  const codes = useCurrencyCodes()
  const stores = useStoreChoices()
  const has = (name: ParameterName) => report.parameters.some((one) => one.name === name)
  return (
    <>
      {has("grain") && (
        <SelectField
          control={control}
          name="grain"
          label={t("params.grain")}
          choices={GRAINS.map((value) => ({ value, label: t(`grain.${value}`) }))}
        />
      )}
      {has("currency") && (
        <SelectField
          control={control}
          name="currency"
          label={t("params.currency")}
          choices={[
            { value: ANY, label: t("form.all_currencies") },
            ...codes.map((code) => ({ value: code, label: code.toUpperCase() })),
          ]}
        />
      )}
      {has("seller_id") && (
        <Field control={control} name="seller_id" label={t("params.seller_id")} optional>
          {({ value, onChange }) => (
            <StorePick
              value={String(value) || null}
              stores={stores}
              onChange={(id) => onChange(id ?? "")}
            />
          )}
        </Field>
      )}
      {has("product_id") && (
        <Field control={control} name="product_id" label={t("params.product_id")} optional>
          {({ value, onChange }) => (
            <ProductPick value={String(value) || null} onChange={(id) => onChange(id ?? "")} />
          )}
        </Field>
      )}
      {has("sales_days") && (
        <TextField
          control={control}
          name="sales_days"
          inputMode="numeric"
          label={t("params.sales_days")}
          rules={{ ...rules.required, ...rules.whole(SALES_DAYS_MAX) }}
        />
      )}
    </>
  )
}
