import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import {
  AdminCreateWebhookEndpoint,
  AdminReplayFailedWebhooks,
  AdminReplayWebhooks,
  AdminUpdateWebhookEndpoint,
  AdminWebhookEndpointDeed,
} from "./validators"

const TESTS_PER_MINUTE = 30
/** Saving an address asks the name servers for it. */
const SAVES_PER_MINUTE = 60
const REPLAYS_PER_MINUTE = 30
/** Each route counts for itself. */
const perMinute = (route: string, points: number) =>
  rateLimit({ name: `webhook ${route}`, points, per_seconds: 60 })

/** The same for the merchant and for stores: what differs is whose endpoints they are. */
export const webhookEndpointMiddlewares = (matcher: string): MiddlewareRoute[] => [
  {
    matcher,
    methods: ["POST"],
    middlewares: [perMinute(matcher, SAVES_PER_MINUTE), validBody(AdminCreateWebhookEndpoint)],
  },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    middlewares: [
      perMinute(`${matcher}/:id`, SAVES_PER_MINUTE),
      validBody(AdminUpdateWebhookEndpoint),
    ],
  },
  ...["enable", "disable", "rotate-secret"].map((deed) => ({
    matcher: `${matcher}/:id/${deed}`,
    methods: ["POST" as const],
    middlewares: [validBody(AdminWebhookEndpointDeed)],
  })),
  {
    matcher: `${matcher}/:id/test-event`,
    methods: ["POST"],
    middlewares: [
      perMinute(`${matcher}/:id/test-event`, TESTS_PER_MINUTE),
      validBody(AdminWebhookEndpointDeed),
    ],
  },
  {
    matcher: `${matcher}/:id/replay`,
    methods: ["POST"],
    middlewares: [
      perMinute(`${matcher}/:id/replay`, REPLAYS_PER_MINUTE),
      validBody(AdminReplayWebhooks),
    ],
  },
  {
    matcher: `${matcher}/:id/replay-failed`,
    methods: ["POST"],
    middlewares: [
      perMinute(`${matcher}/:id/replay-failed`, REPLAYS_PER_MINUTE),
      validBody(AdminReplayFailedWebhooks),
    ],
  },
]

export const adminWebhookEndpointMiddlewares = webhookEndpointMiddlewares(
  "/admin/webhook-endpoints"
)
