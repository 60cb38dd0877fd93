import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { MyProductTable } from "./components/my-product-table"

const MyProductsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.products"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="MyProductTable">
          <MyProductTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.products",
  translationNs: "seller",
  rank: 1,
})
export const handle = { breadcrumb: () => i18n.t("seller:menu.products") }
export default MyProductsPage
