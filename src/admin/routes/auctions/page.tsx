import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { Stopwatch } from "@medusajs/icons"
import i18n from "i18next"
import { AuctionSide } from "../../components/auction/auction-side"
import { AuctionTable } from "../../components/auction/auction-table"

const AuctionsPage = () => (
  <AuctionSide side="merchant">
    <LayoutComposer
      widgetsZonePrefix="auction.list"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="AuctionTable">
            <AuctionTable />
          </LayoutComposer.Entry>
        ),
      }}
    />
  </AuctionSide>
)

export const config = defineRouteConfig({
  label: "menu.auctions",
  translationNs: "auction",
  icon: Stopwatch,
  rank: 20,
})
export const handle = { breadcrumb: () => i18n.t("auction:menu.auctions") }
export default AuctionsPage
