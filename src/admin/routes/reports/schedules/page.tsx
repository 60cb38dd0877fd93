import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { ScheduleList } from "../../../components/report/schedule-list"

const ReportSchedulesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="report.schedules"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="ScheduleList">
          <ScheduleList />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "nav.schedules",
  translationNs: "report",
  rank: 3,
})
export const handle = { breadcrumb: () => i18n.t("report:nav.schedules") }
export default ReportSchedulesPage
