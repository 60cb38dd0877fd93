import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { MyOrderTable } from "./components/my-order-table"

const MyOrdersPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.orders"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="MyOrderTable">
          <MyOrderTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.orders",
  translationNs: "seller",
  rank: 2,
})
export const handle = { breadcrumb: () => i18n.t("seller:menu.orders") }
export default MyOrdersPage
