import { one, pageOf } from "../../../lib/openapi/answers"
import { documents, RouteDocuments } from "../../../lib/openapi/documents"
import { WebhookDelivery, WebhookDeliveryRow } from "./schemas"

/** The same for the merchant and for stores: what differs is whose deliveries they are. */
export const webhookDeliveryDocuments = (
  surface: "admin" | "seller",
  delivery: WebhookDelivery
): RouteDocuments => {
  const path = `/${surface}/webhook-deliveries` as const
  return documents("Webhooks", {
    [`GET ${path}`]: {
      summary: "List deliveries",
      answer: pageOf("webhook_deliveries", WebhookDeliveryRow),
    },
    [`GET ${path}/:id`]: {
      summary: "Get a delivery with its attempts",
      answer: one("webhook_delivery", delivery),
    },
    [`POST ${path}/:id/replay`]: {
      summary: "Send a delivery again",
      description: "Answers the new delivery of the same event, with the same `webhook-id`.",
      status: 201 as const,
      example: {},
      answer: one("webhook_delivery", delivery),
      refusals: { 404: "There is no such delivery, or its endpoint was deleted" },
    },
  })
}
