import { MedusaContainer } from "@medusajs/framework/types"
import { bookOrderWorkflow } from "../../workflows/ledger/book-order"
import { captureOrderPaymentWorkflow } from "../../workflows/marketplace/capture-order-payment"
import { placePaymentLogsWorkflow } from "../../workflows/payment-log/place-payment-logs"
import { splitOrderWorkflow } from "../../workflows/marketplace/split-order"
import { advanceSlice } from "./advance-slice"
import { aClock } from "./clock"
import { ORDERS } from "./data/orders"
import { find } from "./find"
import { placeOrder } from "./place-order"
import { Shop } from "./shop"

/** Hours between two things that happen to an order, so that its history reads like work. */
const HOURS_BETWEEN_STEPS = 17

/** Each order is placed, paid and moved on at the times of the table, the oldest first. */
export async function seedOrders(container: MedusaContainer, shop: Shop) {
  for (const demo of ORDERS) {
    if (await find(container, "order", { metadata: { demo: demo.key } })) continue
    const clock = aClock({ days_ago: demo.days_ago })
    try {
      const order_id = await placeOrder(container, demo, shop.sales_channel_id)
      if (!demo.unpaid) await captureOrderPaymentWorkflow(container).run({ input: { order_id } })
      await splitOrderWorkflow(container).run({ input: { order_id } })
      await bookOrderWorkflow(container).run({ input: { order_id } })
      // The job looks at calls of the last days only, and these happen long ago.
      await placePaymentLogsWorkflow(container).run({ input: { now: new Date() } })
      for (const [handle, progress] of Object.entries(demo.progress)) {
        const wait = () => clock.forward(HOURS_BETWEEN_STEPS)
        await advanceSlice(container, { order_id, handle, to: progress, wait })
      }
      await bookOrderWorkflow(container).run({ input: { order_id } })
    } finally {
      clock.restore()
    }
  }
}
