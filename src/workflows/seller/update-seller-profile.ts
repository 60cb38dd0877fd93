import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import { SellerAddress } from "../../modules/seller/models/seller-private"
import SellerModuleService from "../../modules/seller/service"

export type UpdateSellerProfile = {
  id: string
  /** What shoppers see, and the merchant's trust in the store. */
  profile: {
    name?: string
    biography?: string | null
    logo_url?: string | null
    cover_url?: string | null
    low_stock_threshold?: number
    approval_policy?: "review" | "trusted"
  }
  /** What only seller and merchant see. */
  contact: { phone?: string | null; address?: SellerAddress | null }
}

const updateSellerProfileStep = createStep(
  "update-seller-profile",
  async ({ id, profile, contact }: UpdateSellerProfile, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const before = await sellers.retrieveSeller(id)
    const [details] = await sellers.listSellerPrivates({ seller_id: id })
    const seller = await sellers.updateSellers({ id, ...profile })
    await sellers.updateSellerPrivates({ id: details.id, ...contact })
    return new StepResponse(seller, { before, details })
  },
  async (undo, { container }) => {
    if (!undo) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { id, name, biography, logo_url, cover_url, low_stock_threshold } = undo.before
    const { approval_policy } = undo.before
    await sellers.updateSellers({
      ...{ id, name, biography, logo_url, cover_url, low_stock_threshold, approval_policy },
    })
    const { phone, address } = undo.details
    await sellers.updateSellerPrivates({ id: undo.details.id, phone, address })
  }
)

/** Changes what a store says about itself. */
export const updateSellerProfileWorkflow = createWorkflow(
  "update-seller-profile",
  (input: WorkflowData<UpdateSellerProfile>) => {
    const seller = updateSellerProfileStep(input)
    emitEventStep({ eventName: SellerEvents.PROFILE_UPDATED, data: { id: input.id } })
    return new WorkflowResponse(seller)
  }
)
