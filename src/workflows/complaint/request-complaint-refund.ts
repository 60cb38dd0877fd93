import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { releaseLockStep } from "@medusajs/medusa/core-flows"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import { nameOf } from "../../modules/complaint/rules"
import ComplaintModuleService from "../../modules/complaint/service"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { bookOrderWorkflow } from "../ledger/book-order"
import { lockOrder } from "../marketplace/steps/order-lock"

/** The amount in minor units; `decided_by` is null for what buyer and store agreed on. */
export type RequestComplaintRefund = {
  complaint: {
    id: string
    number: number
    order_id: string
    seller_order_id: string
    seller_id: string
  }
  decision_id: string
  amount: number
  decided_by: string | null
  now: Date
}

const keyOf = (decision_id: string) => `complaint:${decision_id}`

/** Nothing takes it back: the key makes the next attempt find it. */
const requestComplaintRefundStep = createStep(
  "request-complaint-refund",
  async (input: RequestComplaintRefund, { container }) => {
    const { complaint, decision_id, decided_by } = input
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const idempotency_key = keyOf(decision_id)
    const [known] = await ledger.listRefundRequests({ idempotency_key }, { take: 1 })
    const { left } = await ledger.refundStanding(complaint.seller_order_id)
    // What went back by another way since the decision, the buyer has already.
    const amount = Math.min(input.amount, left)
    if (!known && amount <= 0) return new StepResponse(null)
    const { seller_order_id: id, order_id, seller_id } = complaint
    const request =
      known ??
      (await ledger.requestRefund(
        {
          ...{ slice: { id, order_id, seller_id }, amount, reason: nameOf(complaint) },
          ...{ by_type: decided_by ? "merchant" : "system", by_id: decided_by },
          key: idempotency_key,
        },
        new Date(input.now)
      ))
    const asked = { refund_request_id: request.id, requested_amount: Number(request.amount) }
    await container.resolve<ComplaintModuleService>(COMPLAINT_MODULE).noteRefund(decision_id, asked)
    return new StepResponse(asked)
  }
)

/**
 * An approved request of the ledger for what a decision gives back, within what is left of the
 * slice; the same decision asks once. Null when nothing is left.
 */
export const requestComplaintRefundWorkflow = createWorkflow(
  "request-complaint-refund",
  (input: WorkflowData<RequestComplaintRefund>) => {
    const order_id = input.complaint.order_id
    lockOrder(order_id)
    bookOrderWorkflow.runAsStep({ input: { order_id } })
    const asked = requestComplaintRefundStep(input)
    releaseLockStep({ key: order_id })
    return new WorkflowResponse(asked)
  }
)
