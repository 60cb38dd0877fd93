import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { Inbox } from "./components/inbox"

/** What the member of a store was told; the bell shows the same without links. */
const MyNotificationsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.notifications"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="Inbox">
          <Inbox />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.mine",
  translationNs: "notice",
  rank: 9,
})
export const handle = { breadcrumb: () => i18n.t("notice:menu.mine") }
export default MyNotificationsPage
