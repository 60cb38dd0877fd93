import { one } from "../../../lib/openapi/answers"
import { documents, RouteDocuments } from "../../../lib/openapi/documents"
import {
  WebhookEvent,
  WebhookEventPage,
  WebhookEventTypeDetail,
  WebhookEventTypeList,
} from "./schemas"

/** The same for the merchant and for stores: each reads on in what it is told. */
export const webhookEventDocuments = (surface: "admin" | "seller"): RouteDocuments =>
  documents("Webhooks", {
    [`GET /${surface}/webhook-events`]: {
      summary: "Read on in the events",
      description: `What was recorded, the oldest first, whether or not an endpoint wanted it: for systems
that were away, or have no endpoint. Keep \`next_after\` and send it as \`after\` next time; so each
event comes once and in order. An event comes here fifteen seconds after it was recorded, and is
kept for 30 days.`,
      answer: WebhookEventPage,
    },
    [`GET /${surface}/webhook-events/:id`]: {
      summary: "Get an event",
      answer: one("webhook_event", WebhookEvent),
    },
    [`GET /${surface}/webhook-event-types`]: {
      summary: "List the types of events",
      description: "All that can be subscribed to, each with a sample.",
      answer: WebhookEventTypeList,
    },
    [`GET /${surface}/webhook-event-types/:type`]: {
      summary: "Get a type of event",
      description: "With its JSON schema.",
      answer: one("webhook_event_type", WebhookEventTypeDetail),
    },
  })
