import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { ProductVariantWorkflowEvents } from "@medusajs/framework/utils"
import { BUNCH, gather } from "../../lib/gather"
import { observeStockWorkflow } from "../../workflows/stock/observe-stock"

type Args = SubscriberArgs<{ id: string }>

/** An import changes hundreds of variants at once; they are looked at together. */
const observe = gather(async (variant_ids: string[], container: MedusaContainer) => {
  await observeStockWorkflow(container).run({ input: { variant_ids, now: new Date() } })
}, BUNCH)

/** A variant that is deleted, or counts its stock no more, is not low. */
export default async function observeChangedVariant({ event: { data }, container }: Args) {
  await observe(data.id, container)
}

export const config: SubscriberConfig = {
  event: [
    ProductVariantWorkflowEvents.UPDATED,
    // The event of the module: a deleted product deletes its variants without the other one.
    "product.product-variant.deleted",
  ],
}
