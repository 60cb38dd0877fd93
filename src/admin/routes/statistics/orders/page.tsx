import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { StoreOrderTable } from "./components/store-order-table"

/** Where a figure of the merchant's statistics leads: the orders that it counts. */
const StoreOrdersPage = () => (
  <LayoutComposer
    widgetsZonePrefix="statistics.orders"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="StoreOrderTable">
          <StoreOrderTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const handle = { breadcrumb: () => i18n.t("statistics:orders.title") }
export default StoreOrdersPage
