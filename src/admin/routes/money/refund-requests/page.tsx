import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { RefundTable } from "./components/refund-table"

const RefundRequestsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="ledger.refunds"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="RefundTable">
          <RefundTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "refunds.menu",
  translationNs: "ledger",
  rank: 3,
})
export const handle = { breadcrumb: () => i18n.t("ledger:refunds.menu") }
export default RefundRequestsPage
