import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { Guarded } from "../components/guarded"
import { Inbox } from "./components/inbox"
import { OwnResponse } from "./components/own-response"

/** What buyers and the store write to each other. */
const MyConversationsPage = () => (
  <Guarded rule="GET /seller/conversations">
    <LayoutComposer
      widgetsZonePrefix="my_store.conversations"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="Inbox">
              <Inbox />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="OwnResponse">
              <OwnResponse />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "menu.messages",
  translationNs: "conversation",
  rank: 4.5,
})
export const handle = { breadcrumb: () => i18n.t("conversation:menu.messages") }
export default MyConversationsPage
