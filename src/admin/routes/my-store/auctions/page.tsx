import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { AuctionSide } from "../../../components/auction/auction-side"
import { AuctionTable } from "../../../components/auction/auction-table"

const MyAuctionsPage = () => (
  <AuctionSide side="seller">
    <LayoutComposer
      widgetsZonePrefix="my_store.auctions"
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
  rank: 2.5,
})
export const handle = { breadcrumb: () => i18n.t("auction:menu.auctions") }
export default MyAuctionsPage
