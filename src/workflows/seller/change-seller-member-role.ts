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
import { MemberRole } from "../../modules/seller/rules"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { Actor } from "./actor"
import { findEmailOfUserStep } from "./steps/find-email-of-user"

type Input = { id: string; seller_id: string; role: MemberRole; actor: Actor }

const changeSellerMemberRoleStep = createStep(
  "change-seller-member-role",
  async ({ id, seller_id, role }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const before = await sellers.changeMemberRole({ id, seller_id, role })
    const undo = { id, role: before.role }
    return new StepResponse({ user_id: before.user_id, from: before.role, to: role }, undo)
  },
  async (undo, { container }) => {
    if (!undo) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).updateSellerMembers(undo)
  }
)

/** Lets a member do more or less from the next request on. The last owner stays one. */
export const changeSellerMemberRoleWorkflow = createWorkflow(
  "change-seller-member-role",
  (input: WorkflowData<Input>) => {
    const change = changeSellerMemberRoleStep(input)
    const email = findEmailOfUserStep(change.user_id)
    recordAuditEntryStep(
      transform({ input, change, email }, ({ input, change, email }) => ({
        ...input.actor,
        action: SellerEvents.MEMBER_ROLE_CHANGED,
        resource_type: "seller_member",
        resource_id: input.id,
        seller_id: input.seller_id,
        details: { ...change, email },
      }))
    )
    emitEventStep({
      eventName: SellerEvents.MEMBER_ROLE_CHANGED,
      data: transform({ input, change }, ({ input, change }) => ({
        id: input.seller_id,
        member_id: input.id,
        from: change.from,
        to: change.to,
      })),
    })
    return new WorkflowResponse(change)
  }
)
