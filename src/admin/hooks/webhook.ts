import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { EndpointBody, Replay, WebhookEndpoint, WithSecret } from "../lib/webhook"
import type { Page } from "./seller"
import { useWebhookSurface } from "./webhook-surface"

/** The keys begin with the side: a merchant who looks at a store has both. */
export const webhookKeys = queryKeys("webhook")

const usePath = () => `${useWebhookSurface().api}/webhook-endpoints`

export const useWebhookEndpoints = () => {
  const path = usePath()
  return useQuery({
    queryKey: webhookKeys.list(path),
    queryFn: () => sdk.client.fetch<{ webhook_endpoints: WebhookEndpoint[] } & Page>(path),
    placeholderData: keepPreviousData,
  })
}

export const useWebhookEndpoint = (id: string) => {
  const path = usePath()
  return useQuery({
    queryKey: webhookKeys.detail(id, path),
    queryFn: () => sdk.client.fetch<{ webhook_endpoint: WebhookEndpoint }>(`${path}/${id}`),
    select: ({ webhook_endpoint }) => webhook_endpoint,
  })
}

/** Everything of webhooks is read anew after a change of any. */
export function useWebhookDeed<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: webhookKeys.all }),
  })
}

const post = <Result>(url: string, body: object = {}) =>
  sdk.client.fetch<Result>(url, { method: "POST", body })

export const useCreateWebhookEndpoint = () => {
  const path = usePath()
  return useWebhookDeed((body: EndpointBody) => post<WithSecret>(path, body))
}

export const useUpdateWebhookEndpoint = (id: string) => {
  const path = usePath()
  return useWebhookDeed((body: Partial<EndpointBody>) => post(`${path}/${id}`, body))
}

export const useSwitchWebhookEndpoint = (id: string) => {
  const path = usePath()
  return useWebhookDeed((to: "enable" | "disable") => post(`${path}/${id}/${to}`))
}

export const useRotateWebhookSecret = (id: string) => {
  const path = usePath()
  return useWebhookDeed(() => post<WithSecret>(`${path}/${id}/rotate-secret`))
}

/** What was read of an endpoint that is no more would be asked for in vain. */
export const useDeleteWebhookEndpoint = (id: string) => {
  const path = usePath()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${path}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: webhookKeys.lists }),
  })
}

export const useReplayWebhooks = (id: string) => {
  const path = usePath()
  return useWebhookDeed(({ what, ...period }: Replay) =>
    post<{ queued: number }>(
      `${path}/${id}/${what === "failed" ? "replay-failed" : "replay"}`,
      period
    )
  )
}
