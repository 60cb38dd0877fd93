import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type EndSellerView = { id: string; seller_id: string; user_id: string; now: Date }

const closeSellerViewStep = createStep(
  "close-seller-view",
  async ({ id, seller_id, user_id, now }: EndSellerView, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const [view] = await sellers.listSellerViews({ id, seller_id, user_id, ended_at: null })
    if (!view) throw new MedusaError(MedusaError.Types.NOT_FOUND, `View ${id} was not found`)
    await sellers.updateSellerViews({ id, ended_at: now })
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (!id) return
    await container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .updateSellerViews({ id, ended_at: null })
  }
)

/** Ends a look at a store; without this it ends by itself. */
export const endSellerViewWorkflow = createWorkflow(
  "end-seller-view",
  (input: WorkflowData<EndSellerView>) => {
    const view = closeSellerViewStep(input)
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.user_id,
      action: "seller.view_ended",
      resource_type: "seller_view",
      resource_id: input.id,
      seller_id: input.seller_id,
    })
    return new WorkflowResponse(view)
  }
)
