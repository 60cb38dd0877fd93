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
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { lockOrder } from "../marketplace/steps/order-lock"
import { bookOrderWorkflow } from "./book-order"
import { readRefundRequestStep } from "./steps/read-refund-request"

export type DecideRefund = {
  id: string
  /** `retry` is for what failed after it was approved. */
  deed: "approve" | "reject" | "retry"
  note: string | null
  by_id: string
  now: Date
}

const ACTIONS = {
  approve: "ledger.refund_approved",
  reject: "ledger.refund_rejected",
  retry: "ledger.refund_retried",
} as const

/** The last step that can fail, so nothing ever has to take it back. */
const decideRefundStep = createStep(
  "decide-refund",
  async ({ deed, now: at, ...decision }: DecideRefund, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const now = new Date(at)
    if (deed === "approve") return new StepResponse(await ledger.approveRefund(decision, now))
    if (deed === "reject") return new StepResponse(await ledger.rejectRefund(decision, now))
    return new StepResponse(await ledger.retryRefund(decision.id, now))
  }
)

/** The merchant's word on a refund. Approved money moves in `carry-out-refund`, not here. */
export const decideRefundWorkflow = createWorkflow(
  "decide-refund",
  (input: WorkflowData<DecideRefund>) => {
    const { order_id, seller_id } = readRefundRequestStep(input.id)
    lockOrder(order_id)
    bookOrderWorkflow.runAsStep({ input: { order_id } })
    recordAuditEntryStep(
      transform({ input, seller_id }, ({ input: { id, by_id, deed, note }, seller_id }) => ({
        ...{ actor_type: "merchant" as const, actor_id: by_id, action: ACTIONS[deed] },
        ...{ resource_type: "refund_request", resource_id: id, seller_id },
        details: note ? { reason: note } : null,
      }))
    )
    const request = decideRefundStep(input)
    emitEventStep({
      eventName: LedgerEvents.REFUND_DECIDED,
      data: { id: request.id, order_id, seller_id },
    })
    releaseLockStep({ key: order_id })
    return new WorkflowResponse(request)
  }
)
