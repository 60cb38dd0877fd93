import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETPLACE_MODULE } from "../../../modules/marketplace"
import MarketplaceModuleService from "../../../modules/marketplace/service"

/** `seller_id` is the member's own seller; null is the merchant, who sees every slice. */
export type SellerOrderRef = { id: string; seller_id: string | null }

/** The slice with its lines; another seller's slice is not there. */
export const findSellerOrderStep = createStep(
  "find-seller-order",
  async ({ id, seller_id }: SellerOrderRef, { container }) => {
    const [slice] = await container
      .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
      .listSellerOrders(
        { id, ...(seller_id === null ? {} : { seller_id }) },
        { relations: ["lines"], take: 1 }
      )
    if (!slice) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Seller order ${id} does not exist`)
    }
    return new StepResponse(slice)
  }
)
