import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, ProductWorkflowEvents } from "@medusajs/framework/utils"
import { observeStockWorkflow } from "../../workflows/stock/observe-stock"

type Args = SubscriberArgs<{ id: string }>

/** The stock page is searched and ordered by what the product was last seen to be called. */
export default async function observeChangedProduct({ event: { data }, container }: Args) {
  const { data: watches } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_watch",
    fields: ["variant_id"],
    filters: { product_id: data.id },
  })
  if (!watches.length) return
  const variant_ids = watches.map(({ variant_id }) => variant_id)
  await observeStockWorkflow(container).run({ input: { variant_ids, now: new Date() } })
}

export const config: SubscriberConfig = { event: ProductWorkflowEvents.UPDATED }
