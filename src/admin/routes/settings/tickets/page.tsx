import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { CalendarSection } from "./components/calendar-section"
import { CannedSection } from "./components/canned-section"
import { PolicySection } from "./components/policy-section"

const TicketSettingsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="ticket.settings"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="SlaPolicies">
            <PolicySection />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="BusinessCalendars">
            <CalendarSection />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="CannedReplies">
            <CannedSection />
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.settings",
  translationNs: "ticket",
})
export const handle = { breadcrumb: () => i18n.t("ticket:menu.settings") }
export default TicketSettingsPage
