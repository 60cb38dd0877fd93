import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { RunTable } from "../../../../components/report/run-table"
import { Guarded } from "../../components/guarded"

const MyReportRunsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.report.runs"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="RunTable">
          <RunTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

const GuardedMyReportRunsPage = () => (
  <Guarded rule="GET /seller/report-runs">
    <MyReportRunsPage />
  </Guarded>
)

export const handle = { breadcrumb: () => i18n.t("report:nav.runs") }
export default GuardedMyReportRunsPage
