import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { EndpointList } from "../../../components/webhook/endpoint-list"
import { Guarded } from "../components/guarded"

const WebhooksPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.webhook.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="EndpointList">
          <EndpointList />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

const GuardedWebhooksPage = () => (
  <Guarded rule="GET /seller/webhook-endpoints">
    <WebhooksPage />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "menu",
  translationNs: "webhook",
  rank: 8,
})
export const handle = { breadcrumb: () => i18n.t("webhook:menu") }
export default GuardedWebhooksPage
