import { MedusaContainer } from "@medusajs/framework/types"
import { MARKETPLACE_MODULE } from "../../../modules/marketplace"
import {
  MarketplaceEvents,
  OrderSplitDone,
  SellerOrderAmended,
  SellerOrderStatusChanged,
} from "../../../modules/marketplace/events"
import MarketplaceModuleService from "../../../modules/marketplace/service"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

/** A slice and its lines are written with one transaction's time, or nearly. */
const MADE_WITH_IT_MS = 2_000

const slicesOf = (container: MedusaContainer) =>
  container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)

const byId = { id: "ASC" } as const
const readSlices = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    slicesOf(container).listSellerOrders(filters, { ...page, order: byId, relations: ["lines"] })
  )
const readChanges = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    slicesOf(container).listSellerOrderChanges(filters, { ...page, order: { number: "ASC" } })
  )
type Slice = Awaited<ReturnType<typeof readSlices>>[number]
type Change = Awaited<ReturnType<typeof readChanges>>[number]

const created = ({ id, placed_at: at }: Slice) => occurrence("seller_order.created", { id, at })

/** The newest change of a line is what tells one amendment from another. */
function amended({ id, created_at, lines }: Slice): Occurrence[] {
  const at = Math.max(...lines.map(({ updated_at }) => new Date(updated_at).getTime()))
  if (at < new Date(created_at).getTime() + MADE_WITH_IT_MS) return []
  return [occurrence("seller_order.amended", { id, key: `${id}:${at}`, at: new Date(at) })]
}

/** The first row of a history only says that the slice was made. */
function moved(change: Change): Occurrence[] {
  const { id: key, seller_order_id: id, from, to, created_at: at } = change
  if (!from) return []
  const extra = { change: { from, to } }
  return [occurrence("seller_order.status_changed", { id, key, at, extra })]
}

const divided: Recognise<OrderSplitDone> = async (container, data) => {
  const id = data.flatMap(({ seller_order_ids }) => seller_order_ids)
  return (await readSlices(container, { id })).map(created)
}
const reviewed: Recognise<SellerOrderAmended> = async (container, data) =>
  (await readSlices(container, { id: idsOf(data) })).flatMap(amended)
/** A slice goes one way only, so that its history is short; all of it is looked at. */
const walked: Recognise<SellerOrderStatusChanged> = async (container, data) =>
  (await readChanges(container, { seller_order_id: idsOf(data) })).flatMap(moved)

/** What happens to the stores' shares of orders. */
export const sellerOrderSource: Source = {
  name: "seller_order",
  hears: {
    [MarketplaceEvents.ORDER_SPLIT]: divided,
    [MarketplaceEvents.SELLER_ORDER_AMENDED]: reviewed,
    [MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED]: walked,
  },
  async missed(container, window) {
    const at = during(window)
    const lines = await everyRow((page) =>
      slicesOf(container).listSellerOrderLines(
        { updated_at: at },
        { ...page, order: byId, select: ["id", "seller_order_id"] }
      )
    )
    const touched = [...new Set(lines.map(({ seller_order_id }) => seller_order_id))]
    return [
      ...(await readSlices(container, { created_at: at })).map(created),
      ...(await readSlices(container, { id: touched })).flatMap(amended),
      ...(await readChanges(container, { created_at: at })).flatMap(moved),
    ]
  },
}
