import { UIMatch } from "react-router-dom"
import { EndpointCrumb } from "../../../../components/webhook/endpoint-crumb"
import { EndpointPage } from "../../../../components/webhook/endpoint-page"
import { Guarded } from "../../components/guarded"

const WebhookPage = () => (
  <Guarded rule="GET /seller/webhook-endpoints">
    <EndpointPage zone="my_store.webhook.details" />
  </Guarded>
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <EndpointCrumb id={match?.params.id ?? ""} />,
}
export default WebhookPage
