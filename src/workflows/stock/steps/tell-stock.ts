import { Modules } from "@medusajs/framework/utils"
import { createStep, transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { StockEvents, StockMoved } from "../../../modules/stock/events"
import { SETTLE_MS, StockMove } from "../../../modules/stock/rules"
import { Found } from "../../../modules/stock/service"

/**
 * Asks for a second look. Not with `emitEventStep`: the bus inside the process ignores the delay
 * that it hands on. When the event is lost, the job looks.
 */
const lookAgainStep = createStep("look-again", async ({ turned }: Found, { container }) => {
  if (!turned.length) return
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: StockEvents.TURNED, data: { variant_ids: turned } }, { delay: SETTLE_MS })
})

const movesOf = ({ moved }: Found, wanted: StockMove): StockMoved[] =>
  moved
    .filter(({ move }) => move === wanted)
    .map(({ id, seller_id, variant_id }) => ({ id, seller_id, variant_id }))

/** Tells what a look found, when the workflow around it is done. */
export function tellStock(found: WorkflowData<Found>) {
  emitEventStep({
    eventName: StockEvents.LOW_REACHED,
    data: transform({ found }, ({ found }) => movesOf(found, "fell")),
  }).config({ name: "emit-low-reached" })
  emitEventStep({
    eventName: StockEvents.RESTOCKED,
    data: transform({ found }, ({ found }) => movesOf(found, "rose")),
  }).config({ name: "emit-restocked" })
  lookAgainStep(found)
}
