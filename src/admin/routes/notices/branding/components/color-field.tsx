import { Input } from "@medusajs/ui"
import { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field } from "../../../../components/form-fields"

export const HEX = /^#[0-9a-f]{6}$/i
const WHILE_TYPING = "#000000"

type ColorFieldProps<T extends FieldValues> = {
  control: Control<T>
  name: FieldPath<T>
  label: string
}

/** The computer's own picker beside the digits, which may come from a style guide. */
export function ColorField<T extends FieldValues>({ control, name, label }: ColorFieldProps<T>) {
  const { t } = useTranslation("notice")
  const rules = {
    validate: (value: string) => HEX.test(value) || t("brand.color_invalid"),
  }
  return (
    <Field control={control} name={name} label={label} hint={t("brand.color_hint")} rules={rules}>
      {({ value, onChange, ...field }) => (
        <div className="flex items-center gap-x-2">
          <label className="shadow-borders-base relative size-8 shrink-0 overflow-hidden rounded-md focus-within:shadow-borders-interactive-with-active">
            <input
              type="color"
              aria-label={t("brand.color_pick")}
              value={HEX.test(value) ? value : WHILE_TYPING}
              onChange={(event) => onChange(event.target.value)}
              className="absolute -inset-2 size-12 cursor-pointer border-0 p-0"
            />
          </label>
          <div className="w-32" dir="ltr">
            <Input
              {...field}
              value={value}
              onChange={(event) => onChange(event.target.value.trim())}
              maxLength={7}
              spellCheck={false}
              className="font-mono"
            />
          </div>
        </div>
      )}
    </Field>
  )
}
