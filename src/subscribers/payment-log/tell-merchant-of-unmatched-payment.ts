import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"
import { PaymentLogEvents, UnmatchedPayment } from "../../modules/payment-log/events"
import { paymentWithoutOrder } from "../../modules/payment-log/messages"

export default async function tellMerchantOfUnmatchedPayment({
  event: { data },
  container,
}: SubscriberArgs<UnmatchedPayment>) {
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    data: paymentWithoutOrder(data),
    // An event may be delivered twice; the key makes the second delivery harmless.
    idempotency_key: `${PaymentLogEvents.UNMATCHED_PAYMENT}:${data.session_id}`,
  })
}

export const config: SubscriberConfig = { event: PaymentLogEvents.UNMATCHED_PAYMENT }
