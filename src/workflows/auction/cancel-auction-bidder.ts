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
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { findAuctionOwnerStep } from "./steps/find-auction-owner"

export type CancelAuctionBidder = {
  auction_id: string
  /** What the bidder is called in this auction, with or without "Bidder" before it. */
  alias: string
  by: "seller" | "merchant"
  actor_id: string
  /** With a store, only that store's auctions are found. */
  seller_id?: string | null
  reason: string
}

/** Comes last and is not undone: others bid on the price of the rest. */
const cancelAuctionBidderStep = createStep(
  "cancel-auction-bidder",
  async (input: CancelAuctionBidder, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.cancelBidder(input))
  }
)

/** Takes a bidder out: a store as far as the time left allows, the merchant always. */
export const cancelAuctionBidderWorkflow = createWorkflow(
  "cancel-auction-bidder",
  (input: WorkflowData<CancelAuctionBidder>) => {
    const seller_id = findAuctionOwnerStep(input)
    recordAuditEntryStep(
      transform({ input, seller_id }, ({ input, seller_id }) => ({
        ...{ actor_type: input.by, actor_id: input.actor_id },
        action: AuctionEvents.BIDS_VOIDED,
        ...{ resource_type: "auction", resource_id: input.auction_id, seller_id },
        details: { alias: input.alias, reason: input.reason },
      }))
    )
    return new WorkflowResponse(cancelAuctionBidderStep(input))
  }
)
