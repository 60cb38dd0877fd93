import { readHeaderLines } from "./header-lines"
import type { EndpointBody, Payload, WebhookEndpoint } from "../../lib/webhook"

export type EndpointValues = {
  url: string
  description: string
  event_types: string[]
  payload: Payload
  /** Those that are there can be replaced, but not read. */
  replaces_headers: boolean
  headers: string
  rate: string
}

export const valuesOf = (endpoint: WebhookEndpoint | null): EndpointValues => ({
  url: endpoint?.url ?? "",
  description: endpoint?.description ?? "",
  event_types: endpoint?.event_types ?? [],
  payload: endpoint?.payload ?? "snapshot",
  replaces_headers: !endpoint?.header_names.length,
  headers: "",
  rate: endpoint?.rate_per_second?.toString() ?? "",
})

/** Headers are left out where they stay as they are. */
export const bodyOf = (values: EndpointValues): EndpointBody => ({
  url: values.url.trim(),
  description: values.description.trim() || null,
  event_types: values.event_types,
  payload: values.payload,
  rate_per_second: values.rate.trim() ? Number(values.rate) : null,
  ...(values.replaces_headers && { headers: readHeaderLines(values.headers).headers }),
})
