import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
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
import { syncSellerOrderProgressWorkflow } from "../marketplace/sync-seller-order-progress"
import { bookOrderWorkflow } from "./book-order"
import { readOrderPayments, refundPayments } from "./refund-payments"
import { readRefundRequestStep } from "./steps/read-refund-request"

export type CarryOutRefund = { id: string; now: Date }
type Named = { id: string; order_id: string }

/**
 * One attempt, in transactions of their own before and after the provider is called. Money that has
 * left is not taken back, so there is no compensation, and a refusal is an answer, not an error.
 */
const carryOutRefundStep = createStep(
  "carry-out-refund",
  async ({ request, now: at }: { request: Named; now: Date }, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const now = new Date(at)
    const before = await idsOf(container, request)
    const started = await ledger.startRefund(request.id, before, now)
    if (!started) return new StepResponse(null)
    const error = await refundPayments(container, started, now).then(
      () => null,
      (refusal: Error) => refusal.message
    )
    const refund_ids = await idsOf(container, request)
    const { status } = error
      ? await ledger.noteRefundError({ id: request.id, error, refund_ids })
      : await ledger.completeRefund(request.id, refund_ids, now)
    return new StepResponse({ status, error })
  }
)

const idsOf = async (container: MedusaContainer, request: Named) =>
  (await readOrderPayments(container, request)).own.map(({ refund }) => refund.id)

/**
 * Gives an approved request's amount back to the buyer and books it. It holds the order, as does
 * whoever cancels it, so that one of the two finds what the other has given back.
 *
 * @returns null when there was nothing to do, or somebody else is at it
 */
export const carryOutRefundWorkflow = createWorkflow(
  "carry-out-refund",
  (input: WorkflowData<CarryOutRefund>) => {
    const request = readRefundRequestStep(input.id)
    const { order_id } = request
    lockOrder(order_id)
    bookOrderWorkflow.runAsStep({ input: { order_id } })
    const outcome = carryOutRefundStep({ request, now: input.now })
    bookOrderWorkflow.runAsStep({ input: { order_id } }).config({ name: "book-carried-out-refund" })
    syncSellerOrderProgressWorkflow.runAsStep({
      input: { order_id, actor: { actor_type: "system" } },
    })
    emitEventStep({
      eventName: LedgerEvents.REFUND_DONE,
      data: transform({ request, outcome }, ({ request, outcome }) =>
        outcome?.status === "refunded"
          ? [{ id: request.id, order_id: request.order_id, seller_id: request.seller_id }]
          : []
      ),
    })
    releaseLockStep({ key: order_id })
    return new WorkflowResponse(outcome)
  }
)

/** Tries at once; what cannot be done now is done by the job, so nobody has to hear of it. */
export async function tryRefund(container: MedusaContainer, id: string): Promise<void> {
  try {
    await carryOutRefundWorkflow(container).run({ input: { id, now: new Date() } })
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    // The engine throws errors, or plain copies of them.
    const { message: why } = error as Error
    logger.error(`Refund request ${id} could not be carried out; the next run tries again: ${why}`)
  }
}
