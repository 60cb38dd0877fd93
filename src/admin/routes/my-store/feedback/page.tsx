import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { Guarded } from "../components/guarded"
import { MyFeedbackTable } from "./components/my-feedback-table"
import { MyRating } from "./components/my-rating"

const MyFeedbackPage = () => (
  <Guarded rule="GET /seller/feedback">
    <LayoutComposer
      widgetsZonePrefix="my_store.feedback"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="MyRating">
              <MyRating />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="MyFeedbackTable">
              <MyFeedbackTable />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "my.title",
  translationNs: "feedback",
  rank: 4.5,
})
export const handle = { breadcrumb: () => i18n.t("feedback:my.title") }
export default MyFeedbackPage
