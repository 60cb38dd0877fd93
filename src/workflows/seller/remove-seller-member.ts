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
import { Actor } from "./actor"
import { findEmailOfUserStep } from "./steps/find-email-of-user"

type Input = { id: string; seller_id: string; actor: Actor }

const removeSellerMemberStep = createStep(
  "remove-seller-member",
  async ({ id, seller_id }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { user_id, role } = await sellers.removeMember({ id, seller_id })
    return new StepResponse({ user_id, role }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).restoreSellerMembers([id])
  }
)

/**
 * Takes somebody out of a team; members may take out themselves. The next request with the login
 * of a removed member is refused.
 */
export const removeSellerMemberWorkflow = createWorkflow(
  "remove-seller-member",
  (input: WorkflowData<Input>) => {
    const removed = removeSellerMemberStep(input)
    const email = findEmailOfUserStep(removed.user_id)
    recordAuditEntryStep(
      transform({ input, removed, email }, ({ input, removed, email }) => ({
        ...input.actor,
        action:
          removed.user_id === input.actor.actor_id
            ? "seller.member_left"
            : SellerEvents.MEMBER_REMOVED,
        resource_type: "seller_member",
        resource_id: input.id,
        seller_id: input.seller_id,
        details: { ...removed, email },
      }))
    )
    emitEventStep({
      eventName: SellerEvents.MEMBER_REMOVED,
      data: transform({ input, removed }, ({ input, removed }) => ({
        id: input.seller_id,
        member_id: input.id,
        user_id: removed.user_id,
      })),
    })
    return new WorkflowResponse(removed)
  }
)
