import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { ScheduleList } from "../../../../components/report/schedule-list"
import { Guarded } from "../../components/guarded"

const MyReportSchedulesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.report.schedules"
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

const GuardedMyReportSchedulesPage = () => (
  <Guarded rule="GET /seller/report-schedules">
    <MyReportSchedulesPage />
  </Guarded>
)

export const handle = { breadcrumb: () => i18n.t("report:nav.schedules") }
export default GuardedMyReportSchedulesPage
