import { MedusaContainer } from "@medusajs/framework/types"
import { MARKETPLACE_MODULE } from "../../../modules/marketplace"
import {
  MarketplaceEvents,
  OrderSplitDone,
  SellerOrderStatusChanged,
} from "../../../modules/marketplace/events"
import MarketplaceModuleService from "../../../modules/marketplace/service"
import { NewNotice } from "../../../modules/notice/telling"
import { amountOf, buyerOf, orderFacts, readToldOrder, ToldOrder } from "./order-facts"
import { cancelledKey } from "./orders"
import { queryOf, storeOf, toEach } from "./people"
import { goodsOf, readSlices, ToldSlice } from "./slices"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Moved = Pick<SellerOrderStatusChanged, "id" | "to">

/** What of an order is in the slice, at the slice's own total. */
const sliceFacts = (order: ToldOrder, slice: ToldSlice) => ({
  ...orderFacts(order, goodsOf(slice)),
  total: amountOf(slice.total, slice.currency_code),
  seller_order_id: slice.id,
  seller_name: slice.seller?.name ?? null,
})

/** Each store hears of its own slice. */
const tellDivided: Tell<OrderSplitDone> = async (container, { id, seller_order_ids }) => {
  const order = await readToldOrder(container, id)
  if (!order) return []
  const notices: NewNotice[] = []
  for (const slice of await readSlices(container, { id: seller_order_ids })) {
    const store = await storeOf(container, slice.seller_id, "order")
    notices.push(
      ...toEach(store, {
        key: "store_order_placed",
        event_key: `store_order_placed:${slice.id}`,
        facts: sliceFacts(order, slice),
      })
    )
  }
  return notices
}

const tellMoved: Tell<Moved> = async (container, { id, to }) => {
  if (to !== "paid" && to !== "cancelled") return []
  const [slice] = await readSlices(container, { id })
  const order = slice && (await readToldOrder(container, slice.order_id))
  if (!order) return []
  const store = await storeOf(container, slice.seller_id, "order")
  const facts = sliceFacts(order, slice)
  if (to === "paid") {
    return toEach(store, { key: "store_order_paid", event_key: `store_order_paid:${id}`, facts })
  }
  const is_whole = await isGone(container, order)
  const event_key = is_whole ? cancelledKey(order.id) : `order_cancelled:${id}`
  const gone = is_whole ? { ...facts, ...orderFacts(order), seller_name: null } : facts
  return [
    ...toEach(store, {
      key: "store_order_cancelled",
      event_key: `store_order_cancelled:${id}`,
      facts,
    }),
    ...toEach(buyerOf(order), {
      key: "order_cancelled",
      event_key,
      facts: { ...gone, is_whole },
    }),
  ]
}

/** Cancelled as a whole, or about to be: when all slices are and the merchant sold nothing of it. */
async function isGone(container: MedusaContainer, order: ToldOrder): Promise<boolean> {
  if (order.status === "canceled") return true
  const slices = await readSlices(container, { order_id: order.id })
  const sold = new Set(slices.flatMap((slice) => [...goodsOf(slice)]))
  return (
    slices.every(({ status }) => status === "cancelled") &&
    order.items.every(({ id }) => sold.has(id))
  )
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const during = { $gte: since, $lt: until }
  const { data: slices } = await queryOf(container).graph({
    entity: "seller_order",
    fields: ["id", "order_id"],
    filters: { created_at: during },
    pagination: { take: MISSED_MAX },
  })
  const changes = await container
    .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
    .listSellerOrderChanges(
      { created_at: during, to: ["paid", "cancelled"] },
      { take: MISSED_MAX, select: ["to", "seller_order_id"] }
    )
  return [
    ...slices.map(({ id, order_id }) => ({
      name: MarketplaceEvents.ORDER_SPLIT,
      data: { id: order_id, seller_order_ids: [id] },
    })),
    ...changes.map(({ to, seller_order_id }) => ({
      name: MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED,
      data: { id: seller_order_id, to },
    })),
  ]
}

/** What happens to the slices of an order: the stores' side, and a buyer's when one is cancelled. */
export const sellerOrderTeller: Teller = {
  name: "seller_order",
  tells: {
    [MarketplaceEvents.ORDER_SPLIT]: tellDivided,
    [MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED]: tellMoved,
  },
  missed,
}
