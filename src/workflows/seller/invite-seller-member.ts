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
import { InviteMember } from "../../modules/seller/team"
import { hashOf, newToken } from "../../modules/seller/token"

type Input = InviteMember & { now: Date }

const createSellerInviteStep = createStep(
  "create-seller-invite",
  async ({ now, ...data }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const token = newToken()
    const invite = await sellers.invite({ ...data, token_hash: hashOf(token) }, now)
    const { id, seller_id, email, role, expires_at, created_at } = invite
    const url = await sellers.inviteUrl(token)
    return new StepResponse({ id, seller_id, email, role, expires_at, created_at, url }, id)
  },
  async (id, { container }) => {
    // Earlier invitations stay withdrawn: their links may be known to the wrong person.
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellerInvites(id)
  }
)

/** Makes an invitation. Its address is in the result and nowhere else. */
export const inviteSellerMemberWorkflow = createWorkflow(
  "invite-seller-member",
  (input: WorkflowData<Input>) => {
    const invite = createSellerInviteStep(input)
    emitEventStep({
      eventName: SellerEvents.MEMBER_INVITED,
      data: transform({ invite }, ({ invite }) => ({
        id: invite.seller_id,
        invite_id: invite.id,
      })),
    })
    return new WorkflowResponse(invite)
  }
)
