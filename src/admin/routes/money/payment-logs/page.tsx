import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PaymentLogTable } from "./components/payment-log-table"

const PaymentLogsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="payment_log.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="PaymentLogTable">
          <PaymentLogTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.payment_logs",
  translationNs: "payment-log",
  rank: 4,
})
export const handle = { breadcrumb: () => i18n.t("payment-log:menu.payment_logs") }
export default PaymentLogsPage
