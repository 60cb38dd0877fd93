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
import { tellPeopleStep, TellPeople } from "../notice/tell-people"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { Actor, merchantOr } from "./actor"

type Input = InviteMember & {
  /** Left out: the system. */
  actor?: Actor
  now: Date
}

const createSellerInviteStep = createStep(
  "create-seller-invite",
  async ({ now, actor: _, ...data }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const token = newToken()
    const { id } = await sellers.invite({ ...data, token_hash: hashOf(token) }, now)
    // Read again: a column's default is only known once the transaction is over.
    const invite = await sellers.retrieveSellerInvite(id)
    const { seller_id, email, role, expires_at, created_at } = invite
    const url = await sellers.inviteUrl(token)
    const shown = { id, seller_id, email, role, expires_at, created_at, url }
    const { name } = await sellers.retrieveSeller(seller_id)
    return new StepResponse({ shown, token, seller_name: name }, id)
  },
  async (id, { container }) => {
    // Earlier invitations stay withdrawn: their links may be known to the wrong person.
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellerInvites(id)
  }
)

type Made = {
  shown: { id: string; seller_id: string; email: string; role: string; expires_at: Date }
  token: string
  seller_name: string
}

/** Sealed in the outbox until it is sent. */
function invitationOf({ shown, token, seller_name }: Made, now: Date): TellPeople {
  const { id, seller_id, email, role } = shown
  const expires_at = new Date(shown.expires_at).toISOString()
  return {
    notices: [
      {
        key: "member_invited",
        event_key: `member_invited:${id}`,
        recipient: { type: "guest", id: email, email },
        facts: { seller_id, seller_name, role, expires_at },
        secret: token,
        expires_at,
      },
    ],
    now: new Date(now).toISOString(),
  }
}

/** Makes an invitation and mails it. Its address is in the result, too, and nowhere else. */
export const inviteSellerMemberWorkflow = createWorkflow(
  "invite-seller-member",
  (input: WorkflowData<Input>) => {
    const made = createSellerInviteStep(input)
    const invite = transform({ made }, ({ made }) => made.shown)
    tellPeopleStep(transform({ input, made }, ({ input, made }) => invitationOf(made, input.now)))
    recordAuditEntryStep(
      transform({ input, invite }, ({ input, invite: { id, seller_id, email, role } }) => ({
        ...(input.actor ?? merchantOr(undefined)),
        action: SellerEvents.MEMBER_INVITED,
        resource_type: "seller_invite",
        resource_id: id,
        seller_id,
        details: { email, role },
      }))
    )
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
