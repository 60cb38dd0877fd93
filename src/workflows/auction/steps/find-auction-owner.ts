import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../../modules/auction"
import AuctionModuleService from "../../../modules/auction/service"

type Input = {
  auction_id: string
  /** With a store, only that store's auctions are found. */
  seller_id?: string | null
}

/**
 * The store whose auction it is, or null for the merchant's own.
 *
 * @throws MedusaError not_found when there is none, or it is another store's
 */
export const findAuctionOwnerStep = createStep(
  "find-auction-owner",
  async ({ auction_id, seller_id }: Input, { container }) => {
    const [auction] = await container
      .resolve<AuctionModuleService>(AUCTION_MODULE)
      .listAuctions({ id: auction_id, ...(seller_id ? { seller_id } : {}) }, { take: 1 })
    if (auction) return new StepResponse(auction.seller_id)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no auction ${auction_id}`)
  }
)
