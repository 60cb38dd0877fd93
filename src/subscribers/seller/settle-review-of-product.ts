import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { ProductWorkflowEvents } from "@medusajs/framework/utils"
import { BUNCH, gather } from "../../lib/gather"
import { settleProductReviewsWorkflow } from "../../workflows/seller/settle-product-reviews"

type Args = SubscriberArgs<{ id: string }>

/** An import changes hundreds of products at once; they are looked at together. */
const settle = gather(async (product_ids: string[], container: MedusaContainer) => {
  await settleProductReviewsWorkflow(container).run({ input: { product_ids, now: new Date() } })
}, BUNCH)

/** Keeps the approvals inbox true to what happens on the platform's own product pages. */
export default async function settleReviewOfProduct({ event: { data }, container }: Args) {
  await settle(data.id, container)
}

export const config: SubscriberConfig = {
  event: [ProductWorkflowEvents.UPDATED, ProductWorkflowEvents.DELETED],
}
