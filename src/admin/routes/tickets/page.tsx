import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { ChatBubbleLeftRight } from "@medusajs/icons"
import i18n from "i18next"
import { TicketDesk } from "./components/ticket-desk"

const TicketsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="ticket.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="TicketDesk">
          <TicketDesk />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.tickets",
  translationNs: "ticket",
  icon: ChatBubbleLeftRight,
  rank: 12,
})
export const handle = { breadcrumb: () => i18n.t("ticket:menu.tickets") }
export default TicketsPage
