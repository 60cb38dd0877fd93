import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductWorkflowEvents } from "@medusajs/framework/utils"
import { BUNCH, gather } from "../../lib/gather"
import { observeStockWorkflow } from "../../workflows/stock/observe-stock"

type Args = SubscriberArgs<{ id: string }>

/** A product has up to a hundred variants, so fewer products are looked at together. */
const PRODUCTS_MAX = 100

/** An import changes hundreds of products at once; they are looked at together. */
const observe = gather(
  async (product_id: string[], container: MedusaContainer) => {
    const { data: watches } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "stock_watch",
      fields: ["variant_id"],
      filters: { product_id },
    })
    if (!watches.length) return
    const variant_ids = watches.map(({ variant_id }) => variant_id)
    await observeStockWorkflow(container).run({ input: { variant_ids, now: new Date() } })
  },
  { ...BUNCH, items_max: PRODUCTS_MAX }
)

/** The stock page is searched and ordered by what the product was last seen to be called. */
export default async function observeChangedProduct({ event: { data }, container }: Args) {
  await observe(data.id, container)
}

export const config: SubscriberConfig = { event: ProductWorkflowEvents.UPDATED }
