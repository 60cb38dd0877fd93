import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { RunTable } from "../../../components/report/run-table"

const ReportRunsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="report.runs"
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

export const config = defineRouteConfig({
  label: "nav.runs",
  translationNs: "report",
  rank: 2,
})
export const handle = { breadcrumb: () => i18n.t("report:nav.runs") }
export default ReportRunsPage
