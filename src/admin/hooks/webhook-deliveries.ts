import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { isOver, isUnderWay } from "../components/webhook/delivery-state"
import { sdk } from "../lib/sdk"
import type { WebhookDelivery, WebhookDeliveryDetail, WebhookEndpoint } from "../lib/webhook"
import type { Page } from "./seller"
import { useWebhookDeed, webhookKeys } from "./webhook"
import { useWebhookSurface } from "./webhook-surface"

/** A receiver answers within seconds; whoever watches sees it without reloading. */
const REFRESH_MS = 2_000

const usePath = () => `${useWebhookSurface().api}/webhook-deliveries`

/** What waits for an endpoint that is off is not watched. */
export const useWebhookDeliveries = (query: object, isOn: boolean) => {
  const path = usePath()
  return useQuery({
    queryKey: webhookKeys.list(path, query),
    queryFn: () =>
      sdk.client.fetch<{ webhook_deliveries: WebhookDelivery[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.webhook_deliveries.some((one) => isUnderWay(one, isOn, Date.now()))
        ? REFRESH_MS
        : false,
  })
}

export const useWebhookDelivery = (id: string | null, isOn: boolean) => {
  const path = usePath()
  return useQuery({
    queryKey: webhookKeys.detail(id ?? "", path),
    queryFn: () => sdk.client.fetch<{ webhook_delivery: WebhookDeliveryDetail }>(`${path}/${id}`),
    select: ({ webhook_delivery }) => webhook_delivery,
    enabled: !!id,
    refetchInterval: ({ state }) =>
      state.data && isUnderWay(state.data.webhook_delivery, isOn, Date.now()) ? REFRESH_MS : false,
  })
}

/** The figures of an endpoint are read anew as soon as nothing is on its way any more. */
export const useFiguresAfter = (
  deliveries: WebhookDelivery[] | undefined,
  { id, status }: Pick<WebhookEndpoint, "id" | "status">
) => {
  const client = useQueryClient()
  const wasUnderWay = useRef(false)
  const underWay = !!deliveries?.some((one) => isUnderWay(one, status === "enabled", Date.now()))
  useEffect(() => {
    if (wasUnderWay.current && !underWay) {
      void client.invalidateQueries({ queryKey: webhookKeys.detail(id) })
    }
    wasUnderWay.current = underWay
  }, [client, id, underWay])
}

/** How many of an endpoint failed for good since a moment. */
export const useFailedCount = (endpoint_id: string, created_at: object | null) => {
  const path = usePath()
  const query = { endpoint_id, status: "failed", created_at, limit: 1 }
  return useQuery({
    queryKey: webhookKeys.list(path, query),
    queryFn: () => sdk.client.fetch<Page>(path, { query }),
    select: ({ count }) => count,
    enabled: !!created_at,
  })
}

const LOOK_EVERY_MS = 500
/** A receiver has ten seconds to answer; the rest is the way there. */
const LOOKS_MAX = 30
const aMoment = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))

/** Sends a test event and waits for what comes of it, as far as that is soon. */
export const useTestWebhookEndpoint = (endpointId: string) => {
  const { api } = useWebhookSurface()
  const client = useQueryClient()
  return useWebhookDeed(async () => {
    type Answer = { webhook_delivery: WebhookDeliveryDetail }
    const sent = await sdk.client.fetch<Answer>(
      `${api}/webhook-endpoints/${endpointId}/test-event`,
      { method: "POST", body: {} }
    )
    // The log shows it on its way.
    await client.invalidateQueries({ queryKey: webhookKeys.lists })
    let { webhook_delivery } = sent
    for (let looks = 0; looks < LOOKS_MAX && !isOver(webhook_delivery); looks++) {
      await aMoment()
      const url = `${api}/webhook-deliveries/${webhook_delivery.id}`
      webhook_delivery = (await sdk.client.fetch<Answer>(url)).webhook_delivery
    }
    return webhook_delivery
  })
}

export const useReplayWebhookDelivery = (id: string) => {
  const path = usePath()
  return useWebhookDeed(() =>
    sdk.client.fetch<{ webhook_delivery: { id: string } }>(`${path}/${id}/replay`, {
      method: "POST",
      body: {},
    })
  )
}
