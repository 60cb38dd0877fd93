import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BUNCH, gather } from "../../lib/gather"
import { observeStockWorkflow } from "../../workflows/stock/observe-stock"

type Args = SubscriberArgs<{ id: string }>

/** An import changes hundreds of levels at once; they are looked at together. */
const observe = gather(async (ids: string[], container: MedusaContainer) => {
  const variant_ids = await variantsOfLevels(container, ids)
  if (!variant_ids.length) return
  await observeStockWorkflow(container).run({ input: { variant_ids, now: new Date() } })
}, BUNCH)

/**
 * Stock edits, reservations, their release and fulfilments all end in a changed level. The event
 * may come before the workflow around it is done, or although it is taken back: then another one
 * follows, and the last look sees the last number.
 */
export default async function observeChangedLevel({ event: { data }, container }: Args) {
  await observe(data.id, container)
}

async function variantsOfLevels(container: MedusaContainer, id: string[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: levels } = await query.graph({
    entity: "inventory_level",
    fields: ["inventory_item_id"],
    filters: { id },
    // A deleted level leaves nothing at its place.
    withDeleted: true,
  })
  const { data: links } = await query.graph({
    entity: "product_variant_inventory_item",
    fields: ["variant_id"],
    filters: { inventory_item_id: levels.map((level) => level.inventory_item_id) },
  })
  return links.map(({ variant_id }) => variant_id)
}

export const config: SubscriberConfig = {
  event: [
    "inventory.inventory-level.created",
    "inventory.inventory-level.updated",
    "inventory.inventory-level.deleted",
  ],
}
