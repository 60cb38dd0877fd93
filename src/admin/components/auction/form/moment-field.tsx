import { DatePicker, I18nProvider } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../../lib/locale"
import { Field } from "../../form-fields"

type MomentFieldProps<T extends FieldValues> = Omit<ComponentProps<typeof Field<T>>, "children"> & {
  min?: Date
}

/** A day and a time of day in the viewer's time zone. */
export function MomentField<T extends FieldValues>({ min, ...field }: MomentFieldProps<T>) {
  const { i18n } = useTranslation()
  return (
    // The picker would take the calendar of the language; the platform writes all its dates in this.
    <I18nProvider locale={`${localeOf(i18n.language)}-u-ca-gregory`}>
      <Field {...field}>
        {({ value, onChange, ...rendered }) => (
          <DatePicker
            {...rendered}
            // The calendar lies over a window of its own, which would take its clicks.
            modal
            // Digits read from left to right in all languages, so the parts of a time stand like that.
            className="[direction:ltr]"
            granularity="minute"
            hourCycle={24}
            value={dateOrNull(value)}
            onChange={onChange}
            minValue={min}
          />
        )}
      </Field>
    </I18nProvider>
  )
}

const dateOrNull = (value: unknown) => (value instanceof Date ? value : null)
