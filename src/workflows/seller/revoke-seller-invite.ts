import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { Actor } from "./actor"

type Input = { id: string; seller_id: string; actor: Actor; now: Date }

const revokeSellerInviteStep = createStep(
  "revoke-seller-invite",
  async ({ id, seller_id, now }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    return new StepResponse(await sellers.revokeInvite({ id, seller_id }, now), id)
  },
  async (id, { container }) => {
    if (!id) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.updateSellerInvites({ id, revoked_at: null })
  }
)

/** Withdraws an invitation: its link opens nothing any more. */
export const revokeSellerInviteWorkflow = createWorkflow(
  "revoke-seller-invite",
  (input: WorkflowData<Input>) => {
    const revoked = revokeSellerInviteStep(input)
    recordAuditEntryStep(
      transform({ input, revoked }, ({ input, revoked }) => ({
        ...input.actor,
        action: "seller.invite_revoked",
        resource_type: "seller_invite",
        resource_id: input.id,
        seller_id: input.seller_id,
        details: { email: revoked.email },
      }))
    )
    return new WorkflowResponse(revoked)
  }
)
