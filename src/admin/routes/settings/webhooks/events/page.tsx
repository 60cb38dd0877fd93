import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { EventCatalogue } from "../../../../components/webhook/event-catalogue"

const WebhookEventsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="webhook.events"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="EventCatalogue">
          <EventCatalogue />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const handle = { breadcrumb: () => i18n.t("webhook:catalogue.title") }
export default WebhookEventsPage
