import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"

type Input = { token: string; now: Date }

const previewSellerInviteStep = createStep(
  "preview-seller-invite",
  async ({ token, now }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { seller_id, email, role, expires_at } = await sellers.retrieveOpenInvite(token, now)
    const { name, handle, logo_url } = await sellers.retrieveSeller(seller_id)
    const [login] = await container
      .resolve(Modules.AUTH)
      .listProviderIdentities({ entity_id: email, provider: "emailpass" }, { take: 1 })
    const seller = { name, handle, logo_url }
    return new StepResponse({ email, role, expires_at, has_login: Boolean(login), seller })
  }
)

/** Reads an open invitation: whose store, for whom, and whether a login already exists. */
export const previewSellerInviteWorkflow = createWorkflow(
  "preview-seller-invite",
  (input: WorkflowData<Input>) => new WorkflowResponse(previewSellerInviteStep(input))
)
