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
import { Actor } from "./actor"

export type UpdateSellerProfile = SellerProfile & {
  id: string
  actor: Actor
}

/** Whether anything is another than before; the trust in a store has an entry of its own. */
const isChanged = (before: SellerProfile, { profile, contact }: SellerProfile) => {
  const earlier: Record<string, unknown> = { ...before.profile, ...before.contact }
  return Object.entries({ ...profile, ...contact })
    .filter(([name, value]) => name !== "approval_policy" && value !== undefined)
    .some(([name, value]) => JSON.stringify(value) !== JSON.stringify(earlier[name] ?? null))
}

const updateSellerProfileStep = createStep(
  "update-seller-profile",
  async ({ id, profile, contact }: UpdateSellerProfile, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const before = await sellers.updateProfile(id, { profile, contact })
    const policy = { from: before.profile.approval_policy, to: profile.approval_policy }
    const is_changed = isChanged(before, { profile, contact })
    return new StepResponse({ id, policy, is_changed }, { id, before })
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
    when("profile-changed", { changed }, ({ changed }) => changed.is_changed).then(() =>
      recordAuditEntryStep(
        transform({ input, changed }, ({ input, changed: { id } }) => ({
          ...input.actor,
          action: SellerEvents.PROFILE_UPDATED,
          resource_type: "seller",
          resource_id: id,
          seller_id: id,
          details: null,
        }))
      ).config({ name: "record-changed-profile" })
    )
    when(
      "approval-policy-changed",
      { changed },
      ({ changed: { policy } }) => policy.from !== policy.to
    ).then(() =>
      recordAuditEntryStep(
        transform({ input, changed }, ({ input, changed: { id, policy } }) => ({
          ...input.actor,
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
