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
import SellerModuleService, { SellerProfile } from "../../modules/seller/service"

export type UpdateSellerProfile = SellerProfile & { id: string }

const updateSellerProfileStep = createStep(
  "update-seller-profile",
  async ({ id, ...changes }: UpdateSellerProfile, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const before = await sellers.updateProfile(id, changes)
    return new StepResponse({ id }, { id, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).updateProfile(undo.id, undo.before)
  }
)

/** Changes what a store says about itself. */
export const updateSellerProfileWorkflow = createWorkflow(
  "update-seller-profile",
  (input: WorkflowData<UpdateSellerProfile>) => {
    const changed = updateSellerProfileStep(input)
    emitEventStep({ eventName: SellerEvents.PROFILE_UPDATED, data: { id: changed.id } })
    return new WorkflowResponse(changed)
  }
)
