import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductWorkflowEvents } from "@medusajs/framework/utils"
import { forgetProductContentWorkflow } from "../../workflows/catalog/forget-product-content"

type Args = SubscriberArgs<{ id: string }>

/** A product that is gone is no offer of its article, and its attributes are nobody's. */
export default async function forgetDeletedProduct({ event: { data }, container }: Args) {
  await forgetProductContentWorkflow(container).run({ input: { product_ids: [data.id] } })
}

export const config: SubscriberConfig = { event: ProductWorkflowEvents.DELETED }
