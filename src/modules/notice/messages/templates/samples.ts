/** What samples are made of: an order, a lot, a store as they may be. */

const usd = (amount: number) => ({ amount, currency_code: "usd" })
const MOMENT = "2026-12-04T18:30:00.000Z"
const ORDER = { order_id: "order_01JDSAMPLE", order_number: 1042 }

const GOODS = [
  {
    ...{ title: "Hand-thrown tea bowl, celadon glaze", quantity: 2 },
    ...{ total: usd(84), thumbnail: null },
  },
  { title: "Linen tea towel", quantity: 1, total: usd(18.5), thumbnail: null },
]
const GOODS_OF_ORDER = { goods: GOODS, more: 0, total: usd(109.45) }

export const sample = {
  usd,
  moment: MOMENT,
  order: { ...ORDER, ...GOODS_OF_ORDER },
  slice: {
    ...{ ...ORDER, ...GOODS_OF_ORDER },
    ...{ seller_order_id: "sorder_01JDSAMPLE", seller_name: "Clay & Kiln" },
  },
  refund: { ...ORDER, refund: usd(18.5) },
  lot: {
    auction_id: "auc_01JDSAMPLE",
    title: "Leica M3 rangefinder camera, 1957",
    thumbnail: null,
  },
  price: usd(1240),
  store: { seller_id: "sel_01JDSAMPLE", seller_name: "Clay & Kiln" },
  sign_in: { device: "Firefox on Windows", address: "203.0.113.0", at: MOMENT },
  stock: {
    ...{ product_id: "prod_01JDSAMPLE", variant_id: "variant_01JDSAMPLE" },
    ...{ title: "Hand-thrown tea bowl, celadon glaze", seller_name: "Clay & Kiln" },
    ...{ available: 2, threshold: 5 },
  },
  payout: {
    ...{ seller_id: "sel_01JDSAMPLE", seller_name: "Clay & Kiln" },
    ...{ payout_id: "payout_01JDSAMPLE", amount: usd(1893.2) },
  },
  token: "sample-token",
}
