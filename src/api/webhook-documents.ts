import { z } from "@medusajs/framework/zod"
import { deleted, one, pageOf } from "../lib/openapi/answers"
import { documents, RouteDocuments } from "../lib/openapi/documents"
import { ENDPOINTS_MAX, EVENT_DAYS, FAILING_DAYS_MAX, REPLAYS_MAX } from "../modules/webhook/rules"
import {
  AdminWebhookDelivery,
  secret,
  SellerWebhookDelivery,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEvent,
  WebhookEventType,
  WebhookEventTypeDetail,
} from "./webhook-schemas"

const endpoint = one("webhook_endpoint", WebhookEndpoint)
const withSecret = one("webhook_endpoint", WebhookEndpoint, { secret })
const replayed = z
  .object({ queued: z.number().int().min(0) })
  .strict()
  .describe("How many deliveries were made")
const unsafe = {
  400: "Something is not as it should be, or the address is not a public one",
} as const

const ABOUT = `[Standard Webhooks](https://www.standardwebhooks.com): signed, sent at least once, tried ten
times over about four days; after ${FAILING_DAYS_MAX} days of failures an endpoint is disabled. Order is not
promised: \`sequence\` tells it.`

/** The same for the merchant and for stores: each has endpoints and deliveries of the own. */
export function webhookDocuments(surface: "admin" | "seller"): RouteDocuments {
  const delivery = one(
    "webhook_delivery",
    surface === "admin" ? AdminWebhookDelivery : SellerWebhookDelivery
  )
  const routes: RouteDocuments["routes"] = {
    "GET /webhook-endpoints": {
      summary: "List endpoints",
      answer: pageOf("webhook_endpoints", WebhookEndpoint),
    },
    "POST /webhook-endpoints": {
      summary: "Create an endpoint",
      description: `At most ${ENDPOINTS_MAX}. The address is https, of a public host, on port 443 or 8443.
The answer is the only one that holds the secret. \`thin\` sends what happened to what; \`snapshot\`
adds how the thing was then.`,
      status: 201,
      example: {
        url: "https://erp.example.com/souk",
        event_types: ["seller_order.*", "inventory.low_stock"],
        payload: "snapshot",
        headers: { "x-tenant": "north" },
        rate_per_second: 50,
      },
      answer: withSecret,
      refusals: unsafe,
    },
    "GET /webhook-endpoints/:id": { summary: "Get an endpoint", answer: endpoint },
    "POST /webhook-endpoints/:id": {
      summary: "Change an endpoint",
      description: "What is under way keeps the payload that it was written with.",
      example: { event_types: ["*"], description: "Warehouse" },
      answer: endpoint,
      refusals: unsafe,
    },
    "DELETE /webhook-endpoints/:id": {
      summary: "Delete an endpoint",
      description: "What waits for it is cancelled; its deliveries stay in the log.",
      answer: deleted("webhook_endpoint"),
    },
    "POST /webhook-endpoints/:id/enable": {
      summary: "Enable an endpoint",
      description: "What waited goes on at once; what happened meanwhile can be replayed.",
      example: {},
      answer: endpoint,
    },
    "POST /webhook-endpoints/:id/disable": {
      summary: "Disable an endpoint",
      example: {},
      answer: endpoint,
    },
    "POST /webhook-endpoints/:id/rotate-secret": {
      summary: "Rotate the secret",
      description: "For 24 hours both sign, so that the receiver can be changed over.",
      example: {},
      answer: withSecret,
    },
    "POST /webhook-endpoints/:id/test-event": {
      summary: "Send a test event",
      description:
        "Tried once, also while the endpoint is disabled. The delivery says how it went.",
      status: 201,
      example: {},
      answer: delivery,
    },
    "POST /webhook-endpoints/:id/replay": {
      summary: "Replay a period",
      description: `Sends again what happened, the oldest first, up to ${REPLAYS_MAX} events. Events are kept for
${EVENT_DAYS} days.`,
      example: { since: "2026-11-22T00:00:00Z", event_types: ["seller_order.*"] },
      answer: replayed,
    },
    "POST /webhook-endpoints/:id/replay-failed": {
      summary: "Replay all that failed",
      example: { since: "2026-11-22T00:00:00Z" },
      answer: replayed,
    },
    "GET /webhook-deliveries": {
      summary: "List deliveries",
      answer: pageOf("webhook_deliveries", WebhookDelivery),
    },
    "GET /webhook-deliveries/:id": {
      summary: "Get a delivery",
      description: "With what was sent and every attempt.",
      answer: delivery,
    },
    "POST /webhook-deliveries/:id/replay": {
      summary: "Replay a delivery",
      status: 201,
      example: {},
      answer: delivery,
    },
    "GET /webhook-events": {
      summary: "Read on from an event",
      description: `For a consumer that missed something: all events after the last that it knows, in the order in
which they were recorded, each as a webhook carries it. Go on with \`next_after\` until a page is
empty. An event comes here fifteen seconds after it was recorded. Events are kept for ${EVENT_DAYS} days.`,
      answer: z
        .object({
          webhook_events: z.array(WebhookEvent),
          next_after: z.string().nullable(),
          limit: z.number().int(),
        })
        .strict(),
    },
    "GET /webhook-events/:id": {
      summary: "Get an event",
      answer: one("webhook_event", WebhookEvent),
    },
    "GET /webhook-event-types": {
      summary: "List types of events",
      answer: z
        .object({ webhook_event_types: z.array(WebhookEventType), count: z.number().int() })
        .strict(),
    },
    "GET /webhook-event-types/:type": {
      summary: "Get a type of event with its JSON schema",
      answer: one("webhook_event_type", WebhookEventTypeDetail),
    },
  }
  const own = Object.entries(routes).map(([name, route]) => [
    name.replace(" /", ` /${surface}/`),
    route,
  ])
  return documents("Webhooks", Object.fromEntries(own), ABOUT)
}
