import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { ViolationTable } from "./components/violation-table"

const ViolationsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="violation.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="ViolationTable">
          <ViolationTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.violations",
  translationNs: "violation",
  nested: "/customers",
})
export const handle = { breadcrumb: () => i18n.t("violation:menu.violations") }
export default ViolationsPage
