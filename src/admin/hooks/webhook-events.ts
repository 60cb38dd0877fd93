import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { webhookKeys } from "./webhook"
import { useWebhookSurface } from "./webhook-surface"

export type WebhookEventType = {
  type: string
  /** English, as in the documents; the dashboard has words of its own for those it knows. */
  description: string
  /** An envelope as it is sent. */
  sample: object
}
export type WebhookEventTypeDetail = WebhookEventType & { schema: object }

const usePath = () => `${useWebhookSurface().api}/webhook-event-types`

/** All that can be subscribed to. It changes with the software alone. */
export const useWebhookEventTypes = () => {
  const path = usePath()
  return useQuery({
    queryKey: webhookKeys.list(path),
    queryFn: () => sdk.client.fetch<{ webhook_event_types: WebhookEventType[] }>(path),
    select: ({ webhook_event_types }) => webhook_event_types,
    staleTime: Infinity,
  })
}

/** One of them with its JSON schema. */
export const useWebhookEventType = (type: string) => {
  const path = usePath()
  return useQuery({
    queryKey: webhookKeys.detail(type, path),
    queryFn: () =>
      sdk.client.fetch<{ webhook_event_type: WebhookEventTypeDetail }>(`${path}/${type}`),
    select: ({ webhook_event_type }) => webhook_event_type,
    staleTime: Infinity,
  })
}
