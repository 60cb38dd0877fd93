import { UIMatch } from "react-router-dom"
import { ReportCrumb } from "../../../../components/report/report-crumb"
import { ReportPage } from "../../../../components/report/report-page"
import { Guarded } from "../../components/guarded"

const MyReportPage = () => (
  <Guarded rule="GET /seller/reports/:key">
    <ReportPage zone="my_store.report.details" />
  </Guarded>
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <ReportCrumb reportKey={match?.params.key ?? ""} />,
}
export default MyReportPage
