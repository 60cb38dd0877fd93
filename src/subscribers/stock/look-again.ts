import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { StockEvents, StockTurned } from "../../modules/stock/events"
import { observeStockWorkflow } from "../../workflows/stock/observe-stock"

type Args = SubscriberArgs<StockTurned>

/** The second look: what is still on the other side of its threshold is told. */
export default async function lookAgain({ event: { data }, container }: Args) {
  const { variant_ids } = data
  await observeStockWorkflow(container).run({ input: { variant_ids, now: new Date() } })
}

export const config: SubscriberConfig = { event: StockEvents.TURNED }
