import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { TicketStatistics } from "./components/ticket-statistics"

const TicketStatsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="ticket.stats"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="TicketStatistics">
          <TicketStatistics />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.stats",
  translationNs: "ticket",
  rank: 1,
})
export const handle = { breadcrumb: () => i18n.t("ticket:menu.stats") }
export default TicketStatsPage
