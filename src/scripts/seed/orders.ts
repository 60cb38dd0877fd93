import { MedusaContainer } from "@medusajs/framework/types"
import { captureOrderPaymentWorkflow } from "../../workflows/marketplace/capture-order-payment"
import { splitOrderWorkflow } from "../../workflows/marketplace/split-order"
import { advanceSlice } from "./advance-slice"
import { backdate } from "./backdate"
import { DemoOrder, ORDERS } from "./data/orders"
import { find } from "./find"
import { placeOrder } from "./place-order"
import { Shop } from "./shop"

/**
 * Placed one after another, so that the numbers follow the dates. While one is placed, the one
 * before goes its way.
 */
export async function seedOrders(container: MedusaContainer, shop: Shop) {
  let before = async () => {}
  for (const demo of ORDERS) {
    if (await find(container, "order", { metadata: { demo: demo.key } })) continue
    const placing = placeOrder(container, demo, shop.sales_channel_id)
    const [order_id] = await Promise.all([placing, before()])
    before = () => proceed(container, demo, order_id)
  }
  await before()
}

async function proceed(container: MedusaContainer, demo: DemoOrder, order_id: string) {
  if (!demo.unpaid) await captureOrderPaymentWorkflow(container).run({ input: { order_id } })
  await splitOrderWorkflow(container).run({ input: { order_id } })
  for (const [handle, progress] of Object.entries(demo.progress)) {
    await advanceSlice(container, order_id, handle, progress)
  }
  await backdate(container, order_id, demo.days_ago)
}
