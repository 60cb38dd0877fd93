import { DASHBOARD, STOREFRONT } from "../paths"
import type { Told, Row, Templates } from "../template"
import type { Speaker } from "../speaker"
import { moreGoods, orderGoods } from "./goods"
import { sample } from "./samples"

type Keys =
  | "order_placed"
  | "order_paid"
  | "order_shipped"
  | "order_delivered"
  | "order_cancelled"
  | "order_refunded"
  | "store_order_placed"
  | "store_order_paid"
  | "store_order_cancelled"
  | "merchant_order_placed"
  | "merchant_order_paid"

/** Parcels whose numbers a message shows. */
const PARCELS_MAX = 5

type Order = Told<"order_placed">["facts"]
const sum = ({ total }: Order, { money }: Speaker): Row[] => [["sum", money(total)]]

const goods = { goods: orderGoods, more: moreGoods }
const customerOrder = {
  ...goods,
  path: ({ facts }: { facts: { order_id: string } }) => STOREFRONT.order(facts.order_id),
}
const storeOrder = {
  sample: sample.slice,
  ...goods,
  rows: sum,
  path: ({ facts }: { facts: { seller_order_id: string } }) =>
    DASHBOARD.myOrder(facts.seller_order_id),
}
const merchantOrder = {
  sample: sample.order,
  ...goods,
  rows: sum,
  path: ({ facts }: { facts: Order }) => DASHBOARD.order(facts.order_id),
}

/** Orders, for those who placed them, who ship them, and who run the marketplace. */
export const orderTemplates: Templates<Keys> = {
  order_placed: { sample: sample.order, ...customerOrder, rows: sum },
  order_paid: { sample: sample.order, ...customerOrder, rows: sum },
  order_shipped: {
    sample: { ...sample.slice, parcels: [{ number: "1Z999AA10123456784", url: null }] },
    ...customerOrder,
    context: ({ facts }) => (facts.seller_name ? "store" : null),
    rows: ({ parcels }) =>
      parcels.slice(0, PARCELS_MAX).map(({ number, url }): Row => ["tracking", number, url]),
  },
  order_delivered: {
    sample: sample.slice,
    ...customerOrder,
    context: ({ facts }) => (facts.seller_name ? "store" : null),
  },
  order_cancelled: {
    sample: { ...sample.slice, is_whole: false },
    ...customerOrder,
    context: ({ facts: { is_whole, seller_name } }) =>
      is_whole ? "whole" : seller_name ? "part_store" : null,
  },
  order_refunded: {
    sample: sample.refund,
    path: customerOrder.path,
    rows: ({ order_number, refund }, { money }) => [
      ["order", `#${order_number}`],
      ["refund", money(refund)],
    ],
  },

  store_order_placed: storeOrder,
  store_order_paid: storeOrder,
  store_order_cancelled: { ...storeOrder, rows: () => [] },

  merchant_order_placed: merchantOrder,
  merchant_order_paid: merchantOrder,
}
