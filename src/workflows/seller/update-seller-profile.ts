import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import SellerModuleService, { SellerProfile } from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { merchantOr } from "./actor"

export type UpdateSellerProfile = SellerProfile & {
  id: string
  /** Who of the merchant's people changes the trust in the store. */
  actor_id?: string
}

const updateSellerProfileStep = createStep(
  "update-seller-profile",
  async ({ id, profile, contact }: UpdateSellerProfile, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const before = await sellers.updateProfile(id, { profile, contact })
    const policy = { from: before.profile.approval_policy, to: profile.approval_policy }
    return new StepResponse({ id, policy }, { id, before })
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
    when(
      "approval-policy-changed",
      { changed },
      ({ changed: { policy } }) => policy.from !== policy.to
    ).then(() =>
      recordAuditEntryStep(
        transform({ input, changed }, ({ input, changed: { id, policy } }) => ({
          ...merchantOr(input.actor_id),
          action: "seller.approval_policy_changed",
          resource_type: "seller",
          resource_id: id,
          seller_id: id,
          details: policy,
        }))
      )
    )
    emitEventStep({ eventName: SellerEvents.PROFILE_UPDATED, data: { id: changed.id } })
    return new WorkflowResponse(changed)
  }
)
