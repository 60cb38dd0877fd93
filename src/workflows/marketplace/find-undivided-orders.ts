import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Newest orders that are asked for a division at once. */
const PAGE = 500
/** Pages walked back while orders without a division keep turning up. */
const PAGES_MAX = 10

/** Orders that no slices were made of yet: the newest, until a page has none missing. */
export async function findUndividedOrders(container: MedusaContainer): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const missed: string[] = []
  for (let page = 0; page < PAGES_MAX; page++) {
    const { data: orders } = await query.graph({
      entity: "order",
      fields: ["id"],
      filters: { is_draft_order: false },
      pagination: { skip: page * PAGE, take: PAGE, order: { created_at: "DESC" } },
    })
    const ids = orders.map(({ id }) => id)
    const { data: splits } = await query.graph({
      entity: "order_split",
      fields: ["order_id"],
      filters: { order_id: ids },
    })
    const divided = new Set(splits.map(({ order_id }) => order_id))
    const found = ids.filter((id) => !divided.has(id))
    missed.push(...found)
    if (!found.length) break
  }
  return missed
}
