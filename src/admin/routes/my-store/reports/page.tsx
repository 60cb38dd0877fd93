import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { ReportLibrary } from "../../../components/report/report-library"
import { Guarded } from "../components/guarded"

const MyReportsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.report.list"
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

const GuardedMyReportsPage = () => (
  <Guarded rule="GET /seller/reports">
    <MyReportsPage />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "menu.reports",
  translationNs: "report",
  rank: 4.9,
})
export const handle = { breadcrumb: () => i18n.t("report:menu.reports") }
export default GuardedMyReportsPage
