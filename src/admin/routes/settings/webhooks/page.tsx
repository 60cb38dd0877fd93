import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { EndpointList } from "../../../components/webhook/endpoint-list"

const WebhooksPage = () => (
  <LayoutComposer
    widgetsZonePrefix="webhook.list"
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

export const config = defineRouteConfig({
  label: "menu",
  translationNs: "webhook",
})
export const handle = { breadcrumb: () => i18n.t("webhook:menu") }
export default WebhooksPage
