import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { EventCatalogue } from "../../../../components/webhook/event-catalogue"
import { Guarded } from "../../components/guarded"

const WebhookEventsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.webhook.events"
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

const GuardedWebhookEventsPage = () => (
  <Guarded rule="GET /seller/webhook-event-types">
    <WebhookEventsPage />
  </Guarded>
)

export const handle = { breadcrumb: () => i18n.t("webhook:catalogue.title") }
export default GuardedWebhookEventsPage
