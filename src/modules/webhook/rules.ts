export const ENDPOINT_STATUSES = ["enabled", "disabled"] as const
/** Its owner switched it off, it answered 410, or it failed for `FAILING_DAYS_MAX`. */
export const DISABLED_REASONS = ["by_owner", "gone", "failing"] as const
export const PAYLOADS = ["thin", "snapshot"] as const
export const DELIVERY_KINDS = ["event", "replay", "test"] as const
/**
 * `pending` waits for its time, `sending` is in the hands of a dispatcher, `delivered` was answered
 * with 2xx, `failed` had all its attempts, `cancelled` lost its endpoint.
 */
export const DELIVERY_STATUSES = ["pending", "sending", "delivered", "failed", "cancelled"] as const

export type EndpointStatus = (typeof ENDPOINT_STATUSES)[number]
export type DisabledReason = (typeof DISABLED_REASONS)[number]
export type Payload = (typeof PAYLOADS)[number]
export type DeliveryKind = (typeof DELIVERY_KINDS)[number]
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** Versions of what events say, the newest first. A date: that of the first day it was spoken. */
export const API_VERSIONS = ["2026-11-22"] as const
export type ApiVersion = (typeof API_VERSIONS)[number]
export const [API_VERSION] = API_VERSIONS

export const DAY_MS = 24 * 60 * 60 * 1000
/** Events, their deliveries and attempts are kept for so long, and can be replayed. */
export const EVENT_DAYS = 30
/** Happenings recorded in one transaction. */
export const HAPPENINGS_MAX = 200
/** Of the snapshot of one event. */
export const DATA_BYTES_MAX = 256 * 1024
/** Of a receiver's answer, what is read and kept. */
export const RESPONSE_BYTES_MAX = 4 * 1024
/** Of the merchant, and of each seller. */
export const ENDPOINTS_MAX = 20
export const RATE_PER_SECOND_MAX = 1_000
/** After so long without a delivery the owner is warned, and later the endpoint is disabled. */
export const WARNED_AFTER_MS = DAY_MS
export const FAILING_DAYS_MAX = 5
/** How long a dispatcher may take over a delivery before it is anybody's again. */
export const CLAIM_MS = 60_000
/** Deliveries claimed at a time. */
export const CLAIMED_MAX = 256
/** Endpoints found with something to send, in one look. */
export const DUE_ENDPOINTS_MAX = 1_000
/** Events that can be sent again at once. */
export const REPLAYS_MAX = 10_000
/** Rows that are forgotten in one statement. */
export const PRUNE_BATCH = 1_000
export const ERROR_LENGTH_MAX = 500
