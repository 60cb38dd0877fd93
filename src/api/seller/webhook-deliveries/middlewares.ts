import { webhookDeliveryMiddlewares } from "../../admin/webhook-deliveries/middlewares"

export const sellerWebhookDeliveryMiddlewares = webhookDeliveryMiddlewares(
  "/seller/webhook-deliveries"
)
