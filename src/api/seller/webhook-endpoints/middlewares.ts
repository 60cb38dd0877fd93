import { webhookEndpointMiddlewares } from "../../admin/webhook-endpoints/middlewares"

export const sellerWebhookEndpointMiddlewares = webhookEndpointMiddlewares(
  "/seller/webhook-endpoints"
)
