import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field, SwitchField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { ZoneInput } from "../../../../components/zone-input"
import { POLICY_NAME_LENGTH_MAX, useSaveCalendar } from "../../../../hooks/ticket-settings"
import type { BusinessCalendar } from "../../../../hooks/ticket-terms"
import { CalendarValues, isInOrder, termsOf, TimeSpan, valuesOf } from "./calendar-values"
import { HolidaysInput } from "./holidays-input"
import { HoursInput } from "./hours-input"

/** Without a calendar the drawer makes one. */
type CalendarFormProps = { calendar: BusinessCalendar | null; onClose: () => void }

export const CalendarDrawer = ({ open, ...props }: CalendarFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  const { calendar, onClose } = props
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={calendar ? t("calendar.edit") : t("calendar.create")}
      description={t("calendar.form_text")}
    >
      <CalendarForm {...props} />
    </SideDrawer>
  )
}

const CalendarForm = ({ calendar, onClose }: CalendarFormProps) => {
  const { t } = useTranslation("ticket")
  const rules = useRules()
  const { mutateAsync } = useSaveCalendar(calendar?.id)
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const form = useForm<CalendarValues>({ defaultValues: valuesOf(calendar, here) })
  const { control } = form
  const areSound = (hours: TimeSpan[][]) => {
    if (!hours.some((spans) => spans.length)) return t("validation.never_open")
    return hours.every(isInOrder) || t("validation.hours_order")
  }
  return (
    <SideForm
      form={form}
      save={(values) => mutateAsync(termsOf(values))}
      saved={t("settings.saved")}
      onClose={onClose}
    >
      <TextField
        control={control}
        name="name"
        label={t("fields.name")}
        rules={rules.text(1, POLICY_NAME_LENGTH_MAX)}
      />
      <Field
        control={control}
        name="time_zone"
        label={t("fields.time_zone")}
        rules={rules.required}
      >
        {({ value, onChange, ...field }) => (
          <ZoneInput {...field} value={String(value)} onChange={onChange} />
        )}
      </Field>
      <Field
        control={control}
        name="hours"
        label={t("calendar.hours")}
        hint={t("calendar.hours_hint")}
        // The field of this name holds the spans of the days.
        rules={{ validate: (hours) => areSound(hours as TimeSpan[][]) }}
      >
        {({ value, onChange }) => <HoursInput value={value as TimeSpan[][]} onChange={onChange} />}
      </Field>
      <Field control={control} name="holidays" label={t("calendar.holidays")} optional>
        {({ value, onChange }) => <HolidaysInput value={value as string[]} onChange={onChange} />}
      </Field>
      <SwitchField
        control={control}
        name="is_default"
        label={t("calendar.is_default")}
        hint={t("calendar.is_default_hint")}
      />
    </SideForm>
  )
}
