import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { ExclamationCircle } from "@medusajs/icons"
import i18n from "i18next"
import { ComplaintTable } from "./components/complaint-table"

const ComplaintsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="complaint.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="ComplaintTable">
          <ComplaintTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.complaints",
  translationNs: "complaint",
  icon: ExclamationCircle,
  rank: 13,
})
export const handle = { breadcrumb: () => i18n.t("complaint:menu.complaints") }
export default ComplaintsPage
