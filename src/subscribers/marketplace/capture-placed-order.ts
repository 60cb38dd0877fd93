import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import MarketplaceModuleService from "../../modules/marketplace/service"
import { captureOrderPaymentWorkflow } from "../../workflows/marketplace/capture-order-payment"

/** Takes the money with the order, unless the merchant wants to do that by hand. */
export default async function capturePlacedOrder({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  const { options } = container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
  if (options.capture !== "automatic") return
  await captureOrderPaymentWorkflow(container).run({ input: { order_id: data.id } })
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }
