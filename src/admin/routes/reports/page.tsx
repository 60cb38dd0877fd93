import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { DocumentText } from "@medusajs/icons"
import i18n from "i18next"
import { ReportLibrary } from "../../components/report/report-library"

const ReportsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="report.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="ReportLibrary">
          <ReportLibrary />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.reports",
  translationNs: "report",
  icon: DocumentText,
  rank: 16,
})
export const handle = { breadcrumb: () => i18n.t("report:menu.reports") }
export default ReportsPage
