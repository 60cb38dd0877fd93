import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { Statistics } from "../../../components/statistics/statistics"
import { Guarded } from "../components/guarded"

const MyStatisticsPage = () => (
  <Guarded rule="GET /seller/stats">
    <LayoutComposer
      widgetsZonePrefix="my_store.statistics"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="MyStatistics">
            <Statistics side="seller" />
          </LayoutComposer.Entry>
        ),
      }}
    />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "title",
  translationNs: "statistics",
  rank: 4.8,
})
export const handle = { breadcrumb: () => i18n.t("statistics:title") }
export default MyStatisticsPage
