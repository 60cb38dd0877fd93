import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { Guarded } from "../components/guarded"
import { StoreTicketTable } from "./components/store-ticket-table"

const MyTicketsPage = () => (
  <Guarded rule="GET /seller/tickets">
    <LayoutComposer
      widgetsZonePrefix="my_store.tickets"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="StoreTicketTable">
            <StoreTicketTable />
          </LayoutComposer.Entry>
        ),
      }}
    />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "menu.tickets",
  translationNs: "ticket",
  rank: 4.3,
})
export const handle = { breadcrumb: () => i18n.t("ticket:menu.tickets") }
export default MyTicketsPage
