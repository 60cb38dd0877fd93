import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { ChartBar } from "@medusajs/icons"
import i18n from "i18next"
import { Statistics } from "../../components/statistics/statistics"

/** The figures of the whole marketplace, or of one of its stores. */
const StatisticsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="statistics"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="Statistics">
          <Statistics side="admin" />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "title",
  translationNs: "statistics",
  icon: ChartBar,
  rank: 9,
})
export const handle = { breadcrumb: () => i18n.t("statistics:title") }
export default StatisticsPage
