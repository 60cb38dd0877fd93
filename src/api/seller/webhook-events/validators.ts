import { webhookEventsOf } from "../../admin/webhook-events/validators"

export const SellerListWebhookEvents = webhookEventsOf("seller")
