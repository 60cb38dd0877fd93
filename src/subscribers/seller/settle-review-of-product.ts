import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductWorkflowEvents } from "@medusajs/framework/utils"
import { settleProductReviewWorkflow } from "../../workflows/seller/settle-product-review"

type Args = SubscriberArgs<{ id: string }>

/** Keeps the approvals inbox true to what happens on the platform's own product pages. */
export default async function settleReviewOfProduct({ event: { data }, container }: Args) {
  await settleProductReviewWorkflow(container).run({
    input: { product_id: data.id, now: new Date() },
  })
}

export const config: SubscriberConfig = {
  event: [ProductWorkflowEvents.UPDATED, ProductWorkflowEvents.DELETED],
}
