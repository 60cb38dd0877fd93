import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { releaseLockStep } from "@medusajs/medusa/core-flows"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { SellerOrderRow } from "../../modules/marketplace/service"
import { findSellerOrderStep } from "../marketplace/steps/find-seller-order"
import { lockOrder } from "../marketplace/steps/order-lock"
import { bookOrderWorkflow } from "./book-order"

const REASON = "Cancelled before it was sent"

/** An approved wish of the system. Nothing takes it back: the job would make it again. */
const refundCancelledSliceStep = createStep(
  "refund-cancelled-slice",
  async ({ slice, now }: { slice: SellerOrderRow; now: Date }, { container }) => {
    const { id, order_id, seller_id, status } = slice
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["status"],
      filters: { id: order_id },
    })
    // An order that is cancelled whole gives all its money back by itself.
    if (status !== "cancelled" || data[0]?.status === "canceled") return new StepResponse(null)
    const request = await container
      .resolve<LedgerModuleService>(LEDGER_MODULE)
      .refundCancelled({ id, order_id, seller_id }, REASON, new Date(now))
    return new StepResponse(request && { id: request.id, status: request.status })
  }
)

/** What the buyer paid for a cancelled slice goes back; null when nothing of it is left. */
export const refundCancelledSliceWorkflow = createWorkflow(
  "refund-cancelled-slice",
  (input: WorkflowData<{ id: string; now: Date }>) => {
    const { order_id } = findSellerOrderStep({ id: input.id, seller_id: null })
    lockOrder(order_id)
    const slice = findSellerOrderStep({ id: input.id, seller_id: null }).config({
      name: "find-locked-seller-order",
    })
    bookOrderWorkflow.runAsStep({ input: { order_id } })
    const request = refundCancelledSliceStep({ slice, now: input.now })
    releaseLockStep({ key: order_id })
    return new WorkflowResponse(request)
  }
)
