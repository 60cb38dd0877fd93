import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { SellerChanged, SellerEvents } from "../../modules/seller/events"
import { observeStoreStockWorkflow } from "../../workflows/stock/observe-store-stock"

type Args = SubscriberArgs<SellerChanged>

/** The store's own threshold may be another one now. */
export default async function observeChangedStore({ event: { data }, container }: Args) {
  await observeStoreStockWorkflow(container).run({
    input: { seller_id: data.id, now: new Date() },
  })
}

export const config: SubscriberConfig = { event: SellerEvents.PROFILE_UPDATED }
