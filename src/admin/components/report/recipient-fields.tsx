import { Combobox } from "@medusajs/dashboard/components"
import { Control, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { usePeople } from "../../hooks/report-choices"
import { useReportSurface } from "../../hooks/report-surface"
import { RECIPIENTS_MAX } from "../../lib/report"
import { Field, SelectField } from "../form-fields"
import type { ScheduleValues } from "./schedule-values"

/** Who is told when the file is there. */
export const RecipientFields = ({ control }: { control: Control<ScheduleValues> }) => {
  const { t } = useTranslation("report")
  const isSeller = useReportSurface().api === "/seller"
  const people = usePeople()
  const to = useWatch({ control, name: "to" })
  const problemOf = (ids: string[]) =>
    (ids.length > 0 && ids.length <= RECIPIENTS_MAX) ||
    t(ids.length ? "schedules.people_max" : "schedules.people_none", { count: RECIPIENTS_MAX })
  return (
    <>
      <SelectField
        control={control}
        name="to"
        label={t("fields.to")}
        hint={t("schedules.to_hint")}
        choices={[
          { value: "everyone", label: t(isSeller ? "schedules.to_store" : "schedules.to_staff") },
          { value: "some", label: t("schedules.to_some") },
        ]}
      />
      {to === "some" && (
        <Field
          control={control}
          name="user_ids"
          label={t("schedules.recipients")}
          // This field of the form is a list.
          rules={{ validate: (ids) => problemOf(ids as string[]) }}
        >
          {({ value, onChange, ...field }) => (
            <Combobox<string[]>
              {...field}
              value={value as string[]}
              onChange={(next) => onChange(next ?? [])}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      )}
    </>
  )
}
