import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import { MemberRole } from "../../modules/seller/rules"
import SellerModuleService from "../../modules/seller/service"
import { Actor } from "./actor"
import { inviteSellerMemberWorkflow } from "./invite-seller-member"

type Input = {
  seller_id: string
  /** Left out: the seller's own. */
  email?: string
  role: MemberRole
  /** Left out: the system. */
  actor?: Actor
  now: Date
}

const resolveSellerInviteeStep = createStep(
  "resolve-seller-invitee",
  async ({ seller_id, email }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { name, status } = await sellers.retrieveSeller(seller_id)
    if (status !== "active") {
      const message = `${name} is ${status}; only members of active stores can be invited`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    const [details] = await sellers.listSellerPrivates({ seller_id })
    return new StepResponse(email ?? details.email)
  }
)

/**
 * Only members of this store are refused: that somebody works elsewhere is not for others to know,
 * and shows when the invitation is accepted.
 */
const assertInviteeIsNoMemberStep = createStep(
  "assert-invitee-is-no-member",
  async ({ seller_id, email }: { seller_id: string; email: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: users } = await query.graph({
      entity: "user",
      fields: ["id"],
      filters: { email },
    })
    if (!users.length) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const user_id = users.map(({ id }) => id)
    const [member] = await sellers.listSellerMembers({ seller_id, user_id }, { take: 1 })
    if (!member) return
    const message = `${email} works for this store already, as ${member.role}; change the role instead`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
)

/** Invites someone to an active store: by default its owner once more. */
export const inviteToSellerWorkflow = createWorkflow(
  "invite-to-seller",
  (input: WorkflowData<Input>) => {
    const email = resolveSellerInviteeStep(input)
    assertInviteeIsNoMemberStep({ seller_id: input.seller_id, email })
    const invite = inviteSellerMemberWorkflow.runAsStep({
      input: transform({ input, email }, ({ input, email }) => ({ ...input, email })),
    })
    return new WorkflowResponse(invite)
  }
)
