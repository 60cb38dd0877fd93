import { useReport } from "../../hooks/report"
import { Crumb } from "../crumb"
import { useReportWords } from "./use-report-words"

export const ReportCrumb = ({ reportKey }: { reportKey: string }) => {
  const { data: report } = useReport(reportKey)
  const { titleOf } = useReportWords()
  return <Crumb name={report && titleOf(report)} />
}
