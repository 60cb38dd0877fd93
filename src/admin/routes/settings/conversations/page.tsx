import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useConversationSettings } from "../../../hooks/conversation-settings"
import { ContactRule } from "./components/contact-rule"

const ConversationSettingsPage = () => {
  const { data: settings, error } = useConversationSettings()
  if (error) throw error
  if (!settings) return <PageSkeleton main={1} />
  return (
    <LayoutComposer
      widgetsZonePrefix="conversation.settings"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="ContactRule">
            <ContactRule settings={settings} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.settings",
  translationNs: "conversation",
})
export const handle = { breadcrumb: () => i18n.t("conversation:menu.settings") }
export default ConversationSettingsPage
