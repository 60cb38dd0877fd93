import { UIMatch } from "react-router-dom"
import { EndpointCrumb } from "../../../../components/webhook/endpoint-crumb"
import { EndpointPage } from "../../../../components/webhook/endpoint-page"

const WebhookPage = () => <EndpointPage zone="webhook.details" />

export const handle = {
  breadcrumb: (match?: UIMatch) => <EndpointCrumb id={match?.params.id ?? ""} />,
}
export default WebhookPage
