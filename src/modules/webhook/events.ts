/** What happens to webhooks. Each event leaves after the rows are committed, and may be lost. */
export const WebhookEvents = {
  /** Deliveries wait; whoever sends them can begin. */
  QUEUED: "webhook.queued",
  /** Nothing could be delivered to an endpoint for a day. */
  ENDPOINT_WARNED: "webhook.endpoint_warned",
  /** An endpoint gets nothing more: it asked for that, or failed for days. */
  ENDPOINT_DISABLED: "webhook.endpoint_disabled",
} as const

export type DeliveriesQueued = { count: number }
export type WebhookEndpointTold = { id: string }
