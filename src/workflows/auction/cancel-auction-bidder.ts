import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import { AuctionEvents } from "../../modules/auction/events"
import AuctionModuleService from "../../modules/auction/service"
import { deedOf, OnAuction } from "./auction-actor"
import { auditAuctionDeed } from "./steps/audit-auction-deed"

export type CancelAuctionBidder = OnAuction & {
  /** What the bidder is called in this auction, with or without "Bidder" before it. */
  alias: string
  reason: string
}

/** Comes last and is not undone: others bid on the price of the rest. */
const cancelAuctionBidderStep = createStep(
  "cancel-auction-bidder",
  async ({ id, alias, reason, ...by }: CancelAuctionBidder, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const deed = { ...deedOf(by), reason }
    return new StepResponse(await auctions.cancelBidder({ ...deed, auction_id: id, alias }))
  }
)

/** Takes a bidder out: a store as far as the time left allows, the merchant always. */
export const cancelAuctionBidderWorkflow = createWorkflow(
  "cancel-auction-bidder",
  (input: WorkflowData<CancelAuctionBidder>) => {
    const details = transform({ input }, ({ input: { alias } }) => ({ alias }))
    auditAuctionDeed(input, AuctionEvents.BIDS_VOIDED, details)
    return new WorkflowResponse(cancelAuctionBidderStep(input))
  }
)
