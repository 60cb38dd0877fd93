import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  CountedItem,
  PROGRESS_FIELDS,
  progressOf,
  progressOfSlice,
} from "../../modules/marketplace/progress"

type Order = {
  id: string
  display_id: number
  status: string
  customer_id: string | null
  items: (CountedItem & { id: string })[]
}
type Slice = {
  id: string
  status: string
  seller: { id: string; name: string } | null
  lines: { reference_id: string }[]
}

/**
 * How an order and its slices stand now, for its buyer, and which lines of it are the marketplace's
 * own goods. Null for an order that is not there.
 */
export async function readBuyersOrder(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, slices] = await Promise.all([
    query.graph({
      entity: "order",
      fields: ["id", "display_id", "status", "customer_id", ...PROGRESS_FIELDS],
      filters: { id },
    }),
    query.graph({
      entity: "seller_order",
      fields: ["id", "status", "seller.id", "seller.name", "lines.reference_id"],
      filters: { order_id: id },
      pagination: { order: { created_at: "ASC", id: "ASC" } },
    }),
  ])
  // The fields asked for are those of Order and Slice; the generated types miss links.
  const order = orders.data[0] as unknown as Order | undefined
  return order ? asBuyerSees(order, slices.data as Slice[]) : null
}

function asBuyerSees({ customer_id, items, id, display_id, status }: Order, slices: Slice[]) {
  const sold = new Set(slices.flatMap(({ lines }) => lines.map((line) => line.reference_id)))
  const own = items.filter((item) => !sold.has(item.id) && Number(item.quantity) > 0)
  const order = {
    ...{ id, display_id, status },
    seller_orders: slices.map((slice) => ({
      id: slice.id,
      status: slice.status,
      seller_id: slice.seller?.id ?? null,
      seller_name: slice.seller?.name ?? null,
    })),
    // The marketplace's own goods have no slice, so what was sent of them is counted.
    own_items: own.length ? progressOfSlice(own.map(progressOf)) : null,
  }
  return { customer_id, order, own_lines: own.map((item) => item.id) }
}
