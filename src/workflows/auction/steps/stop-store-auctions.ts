import { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../../modules/auction"
import AuctionModuleService from "../../../modules/auction/service"

const auctionsOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

/** Stops the clocks and deadlines of a store that stops. */
export const holdStoreAuctionsStep = createStep(
  "hold-store-auctions",
  async (seller_id: string, { container }) => {
    await auctionsOf(container).holdSeller(seller_id)
    return new StepResponse(seller_id, seller_id)
  },
  async (seller_id, { container }) => {
    if (seller_id) await auctionsOf(container).releaseSeller(seller_id)
  }
)

/** Lets the auctions of a store go on, each later by the time that it stood. */
export const releaseStoreAuctionsStep = createStep(
  "release-store-auctions",
  async (seller_id: string, { container }) => {
    await auctionsOf(container).releaseSeller(seller_id)
    return new StepResponse(seller_id, seller_id)
  },
  async (seller_id, { container }) => {
    if (seller_id) await auctionsOf(container).holdSeller(seller_id)
  }
)
