import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents, RouteDocuments } from "../../../lib/openapi/documents"
import { ENDPOINTS_MAX, EVENT_DAYS, FAILING_DAYS_MAX } from "../../../modules/webhook/rules"
import { REPLAYS_MAX } from "../../../modules/webhook/rules"
import { ATTEMPTS_MAX } from "../../../modules/webhook/schedule"
import { WebhookDelivery } from "../webhook-deliveries/schemas"
import { WebhookEndpoint, webhookSecret, webhooksQueued } from "./schemas"

const answer = one("webhook_endpoint", WebhookEndpoint)
const withSecret = one("webhook_endpoint", WebhookEndpoint, webhookSecret)
const SIGNED = `Deliveries are signed as [Standard Webhooks](https://www.standardwebhooks.com) has it, in
\`webhook-id\`, \`webhook-timestamp\` and \`webhook-signature\`. What is not answered with 2xx is tried
again, ${ATTEMPTS_MAX} times in all; an endpoint that answers 410, or that nothing reaches for
${FAILING_DAYS_MAX} days, is disabled.`

/** The same for the merchant and for stores: what differs is whose endpoints they are. */
export const webhookEndpointDocuments = (
  surface: "admin" | "seller",
  delivery: WebhookDelivery
): RouteDocuments => {
  const path = `/${surface}/webhook-endpoints` as const
  return documents("Webhooks", {
    [`GET ${path}`]: {
      summary: "List endpoints",
      description: "All at once, the newest first: they are few.",
      answer: pageOf("webhook_endpoints", WebhookEndpoint),
    },
    [`POST ${path}`]: {
      summary: "Create an endpoint",
      description: `Its address is public and of https. ${SIGNED} There can be ${ENDPOINTS_MAX} endpoints.`,
      status: 201 as const,
      example: {
        url: "https://shop.example/hooks/souk",
        event_types: ["seller_order.*", "auction.ended"],
        headers: { "x-shop": "north" },
      },
      answer: withSecret,
    },
    [`GET ${path}/:id`]: { summary: "Get an endpoint", answer },
    [`POST ${path}/:id`]: {
      summary: "Change an endpoint",
      description: "What is left out stays; `headers` take the place of all that were there.",
      example: { event_types: ["*"], rate_per_second: 10 },
      answer,
    },
    [`DELETE ${path}/:id`]: {
      summary: "Delete an endpoint",
      description: "What waits for it is never sent.",
      answer: deleted("webhook_endpoint"),
    },
    [`POST ${path}/:id/enable`]: {
      summary: "Enable an endpoint",
      description: "What waited goes on at once.",
      example: {},
      answer,
    },
    [`POST ${path}/:id/disable`]: {
      summary: "Disable an endpoint",
      description: "What waits for it goes on waiting, and new events make no deliveries.",
      example: {},
      answer,
    },
    [`POST ${path}/:id/rotate-secret`]: {
      summary: "Make a new secret",
      description: "For 24 hours the old one signs beside it.",
      example: {},
      answer: withSecret,
    },
    [`POST ${path}/:id/test-event`]: {
      summary: "Send a test event",
      description: "What comes of it stands in the delivery some moments later.",
      status: 201 as const,
      example: {},
      answer: one("webhook_delivery", delivery),
    },
    [`POST ${path}/:id/replay`]: {
      summary: "Send events of a period again",
      description: `Those that the endpoint wants now, also what was never sent to it: up to
${REPLAYS_MAX} events of the last ${EVENT_DAYS} days. Without \`until\` up to now.`,
      example: { since: "2026-11-22T00:00:00Z", event_types: ["seller_order.*"] },
      answer: webhooksQueued,
    },
    [`POST ${path}/:id/replay-failed`]: {
      summary: "Send again what failed",
      description: `What failed for good in the period and was not sent again since, up to
${REPLAYS_MAX} events.`,
      example: { since: "2026-11-22T00:00:00Z" },
      answer: webhooksQueued,
    },
  })
}
