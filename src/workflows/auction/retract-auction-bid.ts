import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import type { RetractBid } from "../../modules/auction/voids"

/** Not undone: others bid on the price of the rest. */
const retractAuctionBidStep = createStep(
  "retract-auction-bid",
  async (input: RetractBid, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.retract(input))
  }
)

/** A bidder takes back what may be taken back: all own bids, or late in an auction the last one. */
export const retractAuctionBidWorkflow = createWorkflow(
  "retract-auction-bid",
  (input: WorkflowData<RetractBid>) => new WorkflowResponse(retractAuctionBidStep(input))
)
