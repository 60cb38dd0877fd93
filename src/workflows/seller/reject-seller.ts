import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { merchantOr } from "./actor"

type Input = {
  id: string
  reason: string
  /** Left out: the system. */
  actor_id?: string
  now: Date
}

const rejectSellerStep = createStep(
  "reject-seller",
  async ({ id, reason, now }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.move({ id, to: "rejected", reason }, now)
    return new StepResponse(await sellers.retrieveSeller(id), id)
  },
  async (id, { container }) => {
    if (!id) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.updateSellers({ id, status: "pending" })
    const [details] = await sellers.listSellerPrivates({ seller_id: id })
    await sellers.updateSellerPrivates({ id: details.id, released_at: null, status_reason: null })
  }
)

/** Turns an application down. The applicant may apply again. */
export const rejectSellerWorkflow = createWorkflow(
  "reject-seller",
  (input: WorkflowData<Input>) => {
    const seller = rejectSellerStep(input)
    recordAuditEntryStep(
      transform({ input }, ({ input: { id, reason, actor_id } }) => ({
        ...merchantOr(actor_id),
        action: SellerEvents.REJECTED,
        resource_type: "seller",
        resource_id: id,
        seller_id: id,
        details: { reason },
      }))
    )
    emitEventStep({ eventName: SellerEvents.REJECTED, data: { id: input.id } })
    return new WorkflowResponse(seller)
  }
)
