import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { FlagTable } from "./components/flag-table"

const AuctionFlagsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="auction.flags"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="FlagTable">
          <FlagTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.flags",
  translationNs: "auction",
  rank: 1,
})
export const handle = { breadcrumb: () => i18n.t("auction:menu.flags") }
export default AuctionFlagsPage
