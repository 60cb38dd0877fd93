import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { Star } from "@medusajs/icons"
import i18n from "i18next"
import { FeedbackOverview } from "./components/feedback-overview"
import { FeedbackTable } from "./components/feedback-table"

const FeedbackPage = () => (
  <LayoutComposer
    widgetsZonePrefix="feedback.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="FeedbackOverview">
            <FeedbackOverview />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="FeedbackTable">
            <FeedbackTable />
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu",
  translationNs: "feedback",
  icon: Star,
  rank: 22,
})
export const handle = { breadcrumb: () => i18n.t("feedback:menu") }
export default FeedbackPage
