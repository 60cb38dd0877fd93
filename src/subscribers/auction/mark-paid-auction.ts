import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

/** The order of a lot was placed. The attempt was taken for it before, so nothing can be lost. */
export default async function markPaidAuction({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await container.resolve<AuctionModuleService>(AUCTION_MODULE).markPaid(data.id)
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }
