import { useWebhookEndpoint } from "../../hooks/webhook"
import { Crumb } from "../crumb"
import { titleOf } from "./endpoint-state"

export const EndpointCrumb = ({ id }: { id: string }) => {
  const { data: endpoint } = useWebhookEndpoint(id)
  return <Crumb name={endpoint && titleOf(endpoint)} />
}
