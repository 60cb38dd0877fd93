import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

type Input = { user_id: string }

const removeMemberOfDeletedUserStep = createStep(
  "remove-member-of-deleted-user",
  async ({ user_id }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const [member] = await sellers.listSellerMembers({ user_id })
    if (!member) return new StepResponse(null)
    await sellers.softDeleteSellerMembers([member.id])
    const { id, seller_id, role } = member
    return new StepResponse({ id, seller_id, role }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).restoreSellerMembers([id])
  }
)

/**
 * Takes somebody whose login the merchant deleted out of the team. It may have been the last
 * owner: nobody could act for the store through that login any more, and the merchant invites
 * another.
 */
export const forgetDeletedUserWorkflow = createWorkflow(
  "forget-deleted-user",
  (input: WorkflowData<Input>) => {
    const member = removeMemberOfDeletedUserStep(input)
    when("deleted-user-was-member", { member }, ({ member }) => Boolean(member)).then(() => {
      recordAuditEntryStep(
        transform({ member }, ({ member }) => ({
          actor_type: "system" as const,
          actor_id: null,
          action: "seller.member_removed",
          resource_type: "seller_member",
          resource_id: member!.id,
          seller_id: member!.seller_id,
          details: { role: member!.role },
        }))
      )
    })
    return new WorkflowResponse(member)
  }
)
