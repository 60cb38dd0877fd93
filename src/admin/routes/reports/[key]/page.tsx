import { UIMatch } from "react-router-dom"
import { ReportCrumb } from "../../../components/report/report-crumb"
import { ReportPage } from "../../../components/report/report-page"

const OneReportPage = () => <ReportPage zone="report.details" />

export const handle = {
  breadcrumb: (match?: UIMatch) => <ReportCrumb reportKey={match?.params.key ?? ""} />,
}
export default OneReportPage
