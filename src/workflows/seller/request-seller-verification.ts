import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

type Input = { seller_id: string; actor_id: string; now: Date }

const requestSellerVerificationStep = createStep(
  "request-seller-verification",
  async ({ seller_id, now }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const before = await sellers.requestVerification(seller_id, now)
    return new StepResponse({ id: seller_id }, { seller_id, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.restoreVerification(undo.seller_id, undo.before)
  }
)

/** Asks the merchant to look at a store's documents. */
export const requestSellerVerificationWorkflow = createWorkflow(
  "request-seller-verification",
  (input: WorkflowData<Input>) => {
    const seller = requestSellerVerificationStep(input)
    recordAuditEntryStep({
      actor_type: "seller",
      actor_id: input.actor_id,
      action: SellerEvents.VERIFICATION_REQUESTED,
      resource_type: "seller",
      resource_id: input.seller_id,
      seller_id: input.seller_id,
    })
    emitEventStep({
      eventName: SellerEvents.VERIFICATION_REQUESTED,
      data: { id: input.seller_id },
    })
    return new WorkflowResponse(seller)
  }
)
