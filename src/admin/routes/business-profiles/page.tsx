import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { ProfileTable } from "./components/profile-table"

const BusinessProfilesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="business_profile.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="ProfileTable">
          <ProfileTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.business_profiles",
  translationNs: "business-profile",
  nested: "/customers",
})
export const handle = { breadcrumb: () => i18n.t("business-profile:menu.business_profiles") }
export default BusinessProfilesPage
