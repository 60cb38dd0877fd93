import { useTranslation } from "react-i18next"
import { usePeople } from "../../hooks/report-choices"
import type { ReportRun } from "../../lib/report"

/** Who asked for a file: a person, or a schedule. */
export const PersonText = ({ run: { requested_by, schedule_id } }: { run: ReportRun }) => {
  const { t } = useTranslation("report")
  const people = usePeople()
  const person = people.find(({ id }) => id === requested_by)
  if (person) return <span className="block max-w-[160px] truncate">{person.name}</span>
  if (schedule_id) return <span className="text-ui-fg-subtle">{t("run.by_schedule")}</span>
  return <span className="text-ui-fg-muted">{requested_by ? t("run.by_someone") : "-"}</span>
}
