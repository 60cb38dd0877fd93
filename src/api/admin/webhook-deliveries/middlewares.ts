import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import { AdminListWebhookDeliveries, AdminReplayWebhookDelivery } from "./validators"

const REPLAYS_PER_MINUTE = 120
const DELIVERY_FIELDS = [
  ...["id", "event_id", "endpoint_id", "event_type", "kind", "payload", "status", "attempts"],
  ...["next_attempt_at", "response_status", "last_error", "delivered_at", "created_at"],
]

/** The same for the merchant and for stores: what differs is whose deliveries they are. */
export const webhookDeliveryMiddlewares = (matcher: string): MiddlewareRoute[] => [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListWebhookDeliveries, {
        ...{ defaults: DELIVERY_FIELDS, allowed: DELIVERY_FIELDS, isList: true },
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/replay`,
    methods: ["POST"],
    middlewares: [
      rateLimit({ name: "webhook-delivery-replay", points: REPLAYS_PER_MINUTE, per_seconds: 60 }),
      validBody(AdminReplayWebhookDelivery),
    ],
  },
]

export const adminWebhookDeliveryMiddlewares = webhookDeliveryMiddlewares(
  "/admin/webhook-deliveries"
)
