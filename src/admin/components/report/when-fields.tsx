import { Input, Text } from "@medusajs/ui"
import { Control, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import { Field, SelectField, TextField } from "../form-fields"
import { useRules } from "../form-rules"
import { ZoneInput } from "../zone-input"
import { CRON_LENGTH_MAX, cronOf, isCron, isTime, MONTH_DAYS, RHYTHMS, WEEKDAYS } from "./cron"
import type { ScheduleValues } from "./schedule-values"
import { weekdayName } from "./weekday-name"

/** When a schedule is due: as people say it, or as cron. */
export const WhenFields = ({ control }: { control: Control<ScheduleValues> }) => {
  const { t, i18n } = useTranslation("report")
  const rules = useRules()
  const locale = localeOf(i18n.language)
  const rhythm = useWatch({ control, name: "rhythm" })
  return (
    <>
      <SelectField
        control={control}
        name="rhythm"
        label={t("fields.when")}
        choices={RHYTHMS.map((value) => ({ value, label: t(`when.${value}`) }))}
      />
      {rhythm === "weekly" && (
        <SelectField
          control={control}
          name="weekday"
          label={t("when.weekday")}
          choices={WEEKDAYS.map((value) => ({ value, label: weekdayName(value, locale) }))}
        />
      )}
      {rhythm === "monthly" && (
        <SelectField
          control={control}
          name="day"
          label={t("when.day")}
          choices={MONTH_DAYS.map((value) => ({ value, label: value }))}
        />
      )}
      {rhythm === "own" ? (
        <TextField
          control={control}
          name="cron"
          label={t("when.cron")}
          hint={t("when.cron_hint")}
          rules={{
            ...rules.text(1, CRON_LENGTH_MAX),
            validate: (text) => isCron(String(text)) || t("when.cron_wrong"),
          }}
        />
      ) : (
        <TimeField control={control} />
      )}
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
    </>
  )
}

/** The time of day, with what it comes to as cron. */
const TimeField = ({ control }: { control: Control<ScheduleValues> }) => {
  const { t } = useTranslation("report")
  // All fields of the form have values from the beginning.
  const cron = cronOf(useWatch({ control }) as ScheduleValues)
  return (
    <>
      <Field
        control={control}
        name="time"
        label={t("when.time")}
        rules={{ validate: (text) => isTime(String(text)) || t("when.time_wrong") }}
      >
        {({ value, ...field }) => (
          <Input {...field} type="time" value={String(value)} className="w-32" />
        )}
      </Field>
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("when.as_cron")}{" "}
        <code dir="ltr" className="text-nowrap">
          {cron}
        </code>
      </Text>
    </>
  )
}
