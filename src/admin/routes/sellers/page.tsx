import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { BuildingStorefront } from "@medusajs/icons"
import i18n from "i18next"
import { SellerTable } from "./components/seller-table"

const SellersPage = () => (
  <LayoutComposer
    widgetsZonePrefix="seller.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="SellerTable">
          <SellerTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.sellers",
  translationNs: "seller",
  icon: BuildingStorefront,
  rank: 10,
})
export const handle = { breadcrumb: () => i18n.t("seller:menu.sellers") }
export default SellersPage
