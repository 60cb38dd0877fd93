import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { CountryTable } from "./components/country-table"
import { PlaceSearch } from "./components/place-search"

const LocationsCataloguePage = () => (
  <LayoutComposer
    widgetsZonePrefix="location.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: [
        <LayoutComposer.Entry key="countries" id="CountryTable">
          <CountryTable />
        </LayoutComposer.Entry>,
        <LayoutComposer.Entry key="search" id="PlaceSearch">
          <PlaceSearch />
        </LayoutComposer.Entry>,
      ],
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.locations",
  translationNs: "location",
})
export const handle = { breadcrumb: () => i18n.t("location:menu.locations") }
export default LocationsCataloguePage
