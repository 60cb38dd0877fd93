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
  /** Hours without an attempt are left out. */
  hours: { hour: string; succeeded: number; failed: number }[]
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
  last_answer: { at: string; response_status: number | null; error: string | null } | null
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

export const DELIVERY_STATUSES = ["pending", "sending", "delivered", "failed", "cancelled"] as const
export const DELIVERY_KINDS = ["event", "replay", "test"] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

export type WebhookDelivery = {
  id: string
  event_id: string
  endpoint_id: string
  event_type: string
  kind: (typeof DELIVERY_KINDS)[number]
  payload: Payload
  status: DeliveryStatus
  attempts: number
  next_attempt_at: string
  response_status: number | null
  last_error: string | null
  delivered_at: string | null
  created_at: string
}
export type WebhookAttempt = {
  id: string
  number: number
  at: string
  duration_ms: number
  response_status: number | null
  error: string | null
  /** The merchant's alone: it could be the answer of a host that is not the seller's. */
  response_excerpt?: string | null
}
export type WebhookDeliveryDetail = Omit<WebhookDelivery, "attempts"> & {
  attempts: WebhookAttempt[]
  /** What is sent, byte by byte; null when the event is forgotten. */
  body: string | null
}
