import { MedusaError } from "@medusajs/framework/utils"
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
import { inviteSellerMemberWorkflow } from "./invite-seller-member"

type Input = { seller_id: string; email?: string; role: MemberRole; now: Date }

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

/** Invites someone to an active store: by default its owner once more. */
export const inviteToSellerWorkflow = createWorkflow(
  "invite-to-seller",
  (input: WorkflowData<Input>) => {
    const email = resolveSellerInviteeStep(input)
    const invite = inviteSellerMemberWorkflow.runAsStep({
      input: transform({ input, email }, ({ input, email }) => ({ ...input, email })),
    })
    return new WorkflowResponse(invite)
  }
)
