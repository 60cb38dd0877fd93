import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useAuctionSettings, useIncrementTables } from "../../../hooks/auction-settings"
import { IncrementTables } from "./components/increment-tables"
import { UsualTerms } from "./components/usual-terms"

const AuctionSettingsPage = () => {
  const { data: settings, error } = useAuctionSettings()
  const { data: tables, error: tablesError } = useIncrementTables()
  if (error || tablesError) throw error ?? tablesError
  if (!settings || !tables) return <PageSkeleton main={2} />
  return (
    <LayoutComposer
      widgetsZonePrefix="auction.settings"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="UsualTerms">
              <UsualTerms settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="IncrementTables">
              <IncrementTables tables={tables} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.auctions",
  translationNs: "auction",
})
export const handle = { breadcrumb: () => i18n.t("auction:menu.auctions") }
export default AuctionSettingsPage
