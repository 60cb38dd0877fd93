import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PromotionTable } from "./components/promotion-table"

const MyPromotionsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.promotions"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="PromotionTable">
          <PromotionTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "own.title",
  translationNs: "promotion-policy",
  rank: 3.5,
})
export const handle = { breadcrumb: () => i18n.t("promotion-policy:own.title") }
export default MyPromotionsPage
