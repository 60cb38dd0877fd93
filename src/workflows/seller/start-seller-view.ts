import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import { endOfView } from "../../modules/seller/rules"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type StartSellerView = {
  seller_id: string
  user_id: string
  reason: string | null
  now: Date
}

const openSellerViewStep = createStep(
  "open-seller-view",
  async ({ now, ...data }: StartSellerView, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { id, name, handle } = await sellers.retrieveSeller(data.seller_id)
    const expires_at = endOfView(new Date(now))
    const view = await sellers.createSellerViews({ ...data, expires_at })
    return new StepResponse({ id: view.id, expires_at, seller: { id, name, handle } }, view.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellerViews(id)
  }
)

/** Lets one of the merchant's people look at a store as its members see it, and remembers that. */
export const startSellerViewWorkflow = createWorkflow(
  "start-seller-view",
  (input: WorkflowData<StartSellerView>) => {
    const view = openSellerViewStep(input)
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.user_id,
      action: "seller.view_started",
      resource_type: "seller_view",
      resource_id: view.id,
      seller_id: input.seller_id,
      details: transform({ input }, ({ input }) => ({ reason: input.reason })),
    })
    return new WorkflowResponse(view)
  }
)
