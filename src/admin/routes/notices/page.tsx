import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { BellAlert } from "@medusajs/icons"
import i18n from "i18next"
import { MessageStanding } from "./components/message-standing"
import { MessageTable } from "./components/message-table"

/** What is told to whom, and whether it arrived. */
const NoticesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="notice.messages"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="MessageStanding">
            <MessageStanding />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="MessageTable">
            <MessageTable />
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.notices",
  translationNs: "notice",
  icon: BellAlert,
  rank: 25,
})
export const handle = { breadcrumb: () => i18n.t("notice:menu.notices") }
export default NoticesPage
