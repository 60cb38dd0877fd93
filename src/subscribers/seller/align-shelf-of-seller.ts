import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { SellerChanged, SellerEvents } from "../../modules/seller/events"
import { alignWholeShelf } from "../../workflows/seller/align-whole-shelf"

/**
 * Goods leave the shop, and come back, behind the merchant's back: a store may have thousands.
 * Nothing can be bought from the moment of the status on; a job repairs what is lost here.
 */
export default async function alignShelfOfSeller({
  event: { data },
  container,
}: SubscriberArgs<SellerChanged>) {
  await alignWholeShelf(container, data.id)
}

export const config: SubscriberConfig = {
  event: [SellerEvents.SUSPENDED, SellerEvents.REACTIVATED, SellerEvents.CLOSED],
}
