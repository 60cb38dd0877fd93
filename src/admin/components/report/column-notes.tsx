import { useTranslation } from "react-i18next"
import type { Report } from "../../lib/report"
import { Fact } from "../fact"
import { Section } from "../section"
import { useReportWords } from "./use-report-words"

/** What each figure is, for whoever has to explain it. */
export const ColumnNotes = ({ report }: { report: Report }) => {
  const { t } = useTranslation("report")
  const { labelOf, meaningOf } = useReportWords()
  const explained = report.columns.filter(({ meaning }) => meaning)
  if (!explained.length) return null
  return (
    <Section title={t("notes.title")}>
      <div className="divide-y">
        {explained.map((column) => (
          <Fact key={column.key} label={labelOf(report, column)}>
            {meaningOf(report, column)}
          </Fact>
        ))}
      </div>
    </Section>
  )
}
