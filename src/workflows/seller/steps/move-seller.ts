import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../../modules/seller"
import SellerModuleService, { MoveSeller, SellerMoved } from "../../../modules/seller/service"

/** Moves a store along its life; a move whose consequences fail is taken back. */
export const moveSellerStep = createStep(
  "move-seller",
  async ({ now, ...data }: MoveSeller & { now: Date }, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const moved = await sellers.move(data, now)
    return new StepResponse<SellerMoved, SellerMoved>(moved, moved)
  },
  async (moved, { container }) => {
    if (moved) await container.resolve<SellerModuleService>(SELLER_MODULE).moveBack(moved)
  }
)
