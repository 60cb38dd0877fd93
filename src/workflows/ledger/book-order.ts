import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { LEDGER_MODULE } from "../../modules/ledger"
import { LedgerEvents } from "../../modules/ledger/events"
import LedgerModuleService from "../../modules/ledger/service"
import { lockOrder } from "../marketplace/steps/order-lock"
import { readOrderHolds } from "./read-order-holds"
import { readOrderFacts } from "./read-order-facts"

/** Nothing takes entries back: they are true as they stand, and a second run adds none. */
const bookOrderStep = createStep("book-order", async (order_id: string, { container }) => {
  const facts = await readOrderFacts(container, order_id)
  if (!facts) return new StepResponse({ transaction_ids: [], is_settled: false })
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const now = new Date()
  const holds = await readOrderHolds(container, order_id, now)
  const booked = await ledger.bookOrder({ ...facts, is_watched: holds.length > 0 }, now)
  await ledger.alignHolds(order_id, holds, now)
  return new StepResponse(booked)
})

/**
 * Books what the ledger does not know of an order yet: its sale once it is paid, what edits add,
 * refunds, and from when its sellers' money can go out or what keeps it waiting. Running it twice, or twice at once, adds
 * nothing; an order that is not divided yet is left to the job.
 */
export const bookOrderWorkflow = createWorkflow(
  "book-order",
  (input: WorkflowData<{ order_id: string }>) => {
    lockOrder(input.order_id)
    const booked = bookOrderStep(input.order_id)
    const events = transform({ input, booked }, ({ input, booked }) =>
      booked.transaction_ids.length
        ? [{ id: input.order_id, transaction_ids: booked.transaction_ids }]
        : []
    )
    emitEventStep({ eventName: LedgerEvents.ORDER_BOOKED, data: events })
    releaseLockStep({ key: input.order_id })
    return new WorkflowResponse(booked)
  }
)
