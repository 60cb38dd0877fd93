import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"
import { useWebhookSurface } from "./webhook-surface"

export const PAYLOADS = ["snapshot", "thin"] as const
export type Payload = (typeof PAYLOADS)[number]
export const DESCRIPTION_LENGTH_MAX = 500
export const URL_LENGTH_MAX = 2_000
export const RATE_PER_SECOND_MAX = 1_000
export const PATTERNS_MAX = 50
export const HEADERS_MAX = 10
/** Of the merchant, and of each store. */
export const ENDPOINTS_MAX = 20

/** Attempts of the last 24 hours; what is not known yet is null. */
export type WebhookDay = {
  succeeded: number
  failed: number
  success_rate: number | null
  average_ms: number | null
}
export type WebhookEndpoint = {
  id: string
  url: string
  description: string | null
  event_types: string[]
  api_version: string
  payload: Payload
  /** Names alone: the values are secrets. */
  header_names: string[]
  rate_per_second: number | null
  status: "enabled" | "disabled"
  disabled_reason: "by_owner" | "gone" | "failing" | null
  disabled_at: string | null
  failing_since: string | null
  warned_at: string | null
  secret_hint: string
  previous_secret_expires_at: string | null
  last_24_hours: WebhookDay
  created_at: string
}
/** The secret is in no other answer. */
export type WithSecret = { webhook_endpoint: WebhookEndpoint; secret: string }
export type EndpointBody = {
  url: string
  description: string | null
  event_types: string[]
  payload: Payload
  headers?: Record<string, string>
  rate_per_second: number | null
}
/** Everything of a period, or what failed in it. */
export type Replay = { what: "everything" | "failed"; since: Date; until: Date }

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
