import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useReports, useReportZone } from "../../hooks/report"
import { useSaveSchedule } from "../../hooks/report-schedules"
import {
  Parameters,
  RELATIVE_PERIODS,
  Report,
  ReportSchedule,
  SCHEDULE_NAME_LENGTH_MAX,
} from "../../lib/report"
import { SelectField, TextField } from "../form-fields"
import { useRules } from "../form-rules"
import { SectionSkeleton } from "../section-message"
import { SideDrawer, SideForm } from "../side-form"
import { RecipientFields } from "./recipient-fields"
import { ScheduleParameters } from "./schedule-parameters"
import {
  KINDS,
  hasPeriod,
  ScheduleValues,
  scheduleBodyOf,
  scheduleValuesOf,
} from "./schedule-values"
import { useReportWords } from "./use-report-words"
import { WhenFields } from "./when-fields"

type ScheduleFormProps = {
  /** Without one the drawer makes one. */
  schedule: ReportSchedule | null
  /** What a new one begins with: the report that one looks at, as one looks at it. */
  reportKey?: string
  params?: Parameters
  onClose: () => void
}

export const ScheduleDrawer = ({ open, ...props }: ScheduleFormProps & { open: boolean }) => {
  const { t } = useTranslation("report")
  const { data: reports } = useReports()
  const title = props.schedule ? t("schedules.edit") : t("schedules.create")
  return (
    <SideDrawer open={open} onClose={props.onClose} title={title} description={t("schedules.form")}>
      {reports?.length ? (
        <ScheduleForm {...props} reports={reports} />
      ) : (
        <SectionSkeleton rows={6} />
      )}
    </SideDrawer>
  )
}

const ScheduleForm = (props: ScheduleFormProps & { reports: Report[] }) => {
  const { schedule, reports, reportKey, params = {}, onClose } = props
  const { t } = useTranslation("report")
  const rules = useRules()
  const zone = useReportZone()
  const { titleOf } = useReportWords()
  const { mutateAsync } = useSaveSchedule(schedule?.id)
  const form = useForm<ScheduleValues>({
    defaultValues: scheduleValuesOf(schedule, reportKey ?? reports[0].key, zone, params),
  })
  const { control } = form
  const key = useWatch({ control, name: "report_key" })
  const report = reports.find((one) => one.key === key) ?? reports[0]
  return (
    <SideForm
      form={form}
      save={(values) => mutateAsync(scheduleBodyOf(values, report, schedule?.is_enabled ?? true))}
      saved={schedule ? t("done.saved") : t("done.created")}
      submitLabel={schedule ? undefined : t("schedules.submit")}
      onClose={onClose}
    >
      <TextField
        control={control}
        name="name"
        label={t("fields.name")}
        rules={rules.text(1, SCHEDULE_NAME_LENGTH_MAX)}
      />
      <SelectField
        control={control}
        name="report_key"
        label={t("fields.report")}
        choices={reports.map((one) => ({ value: one.key, label: titleOf(one) }))}
      />
      {hasPeriod(report) && (
        <SelectField
          control={control}
          name="period"
          label={t("params.period")}
          hint={t("schedules.period_hint")}
          choices={RELATIVE_PERIODS.map((value) => ({
            value,
            label: t(`statistics:period.${value}`),
          }))}
        />
      )}
      <ScheduleParameters control={control} report={report} />
      <SelectField
        control={control}
        name="kind"
        label={t("fields.format")}
        choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <WhenFields control={control} />
      <RecipientFields control={control} />
    </SideForm>
  )
}
