import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PayoutTable } from "./components/payout-table"

const PayoutsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="payout.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="PayoutTable">
          <PayoutTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "payouts.menu",
  translationNs: "ledger",
  rank: 2,
})
export const handle = { breadcrumb: () => i18n.t("ledger:payouts.menu") }
export default PayoutsPage
