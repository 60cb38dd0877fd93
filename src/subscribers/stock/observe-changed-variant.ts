import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductVariantWorkflowEvents } from "@medusajs/framework/utils"
import { observeStockWorkflow } from "../../workflows/stock/observe-stock"

type Args = SubscriberArgs<{ id: string }>

/** A variant that is deleted, or counts its stock no more, is not low. */
export default async function observeChangedVariant({ event: { data }, container }: Args) {
  await observeStockWorkflow(container).run({
    input: { variant_ids: [data.id], now: new Date() },
  })
}

export const config: SubscriberConfig = {
  event: [
    ProductVariantWorkflowEvents.UPDATED,
    // The event of the module: a deleted product deletes its variants without the other one.
    "product.product-variant.deleted",
  ],
}
