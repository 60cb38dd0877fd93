import { CountrySelect } from "@medusajs/dashboard/components"
import { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import type { MeasureValues } from "./content-values"

const HS_CODE_LENGTH_MAX = 20
const EDGES = ["length", "width", "height"] as const

type MeasureFieldsProps<T extends FieldValues & MeasureValues> = { control: Control<T> }

/** How large it is when sent, and what customs ask. */
export function MeasureFields<T extends FieldValues & MeasureValues>(props: MeasureFieldsProps<T>) {
  const { control } = props
  const { t } = useTranslation("seller")
  const rules = useRules()
  // The names exist in every T, which is what the constraint on T says.
  const name = (key: keyof MeasureValues) => key as FieldPath<T>
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        {EDGES.map((edge) => (
          <TextField
            key={edge}
            control={control}
            name={name(edge)}
            type="number"
            inputMode="numeric"
            label={t(`product_content.measures.${edge}`)}
            rules={rules.amount}
            optional
          />
        ))}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          control={control}
          name={name("origin_country")}
          label={t("product_content.measures.origin_country")}
          optional
        >
          {({ value, ...field }) => (
            <CountrySelect {...field} value={String(value ?? "")} allowClear />
          )}
        </Field>
        <TextField
          control={control}
          name={name("hs_code")}
          label={t("product_content.measures.hs_code")}
          rules={rules.text(0, HS_CODE_LENGTH_MAX)}
          optional
        />
      </div>
    </>
  )
}
