import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { DeliveryTable } from "../../../../components/webhook/delivery-table"
import { EndpointCrumb } from "../../../../components/webhook/endpoint-crumb"
import { EndpointDay } from "../../../../components/webhook/endpoint-day"
import { EndpointHeader } from "../../../../components/webhook/endpoint-header"
import { useWebhookEndpoint } from "../../../../hooks/webhook"
import { Guarded } from "../../components/guarded"

const WebhookPage = () => {
  const { id = "" } = useParams()
  const { data: endpoint, error } = useWebhookEndpoint(id)
  if (error && !endpoint) throw error
  if (!endpoint) return <PageSkeleton main={3} />
  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.webhook.details"
      preferredLayoutId="core:single-column"
      data={endpoint}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="EndpointHeader">
              <EndpointHeader endpoint={endpoint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="EndpointDay">
              <EndpointDay day={endpoint.last_24_hours} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="DeliveryTable">
              <DeliveryTable endpoint={endpoint} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const GuardedWebhookPage = () => (
  <Guarded rule="GET /seller/webhook-endpoints">
    <WebhookPage />
  </Guarded>
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <EndpointCrumb id={match?.params.id ?? ""} />,
}
export default GuardedWebhookPage
