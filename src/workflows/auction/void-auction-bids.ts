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

export type VoidAuctionBids = {
  auction_id: string
  bid_ids: string[]
  reason: string
  /** The merchant's user. */
  actor_id: string
}

/** Comes last and is not undone: the price of the rest was shown, and others bid on it. */
const voidAuctionBidsStep = createStep(
  "void-auction-bids",
  async (input: VoidAuctionBids, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.voidBids({ ...input, by: "merchant" }))
  }
)

/** Takes bids out with a reason; the price is what the others make of it. */
export const voidAuctionBidsWorkflow = createWorkflow(
  "void-auction-bids",
  (input: WorkflowData<VoidAuctionBids>) => {
    const seller_id = findAuctionOwnerStep(input)
    recordAuditEntryStep(
      transform({ input, seller_id }, ({ input, seller_id }) => ({
        ...{ actor_type: "merchant" as const, actor_id: input.actor_id },
        action: AuctionEvents.BIDS_VOIDED,
        ...{ resource_type: "auction", resource_id: input.auction_id, seller_id },
        details: { bid_ids: input.bid_ids, reason: input.reason },
      }))
    )
    return new WorkflowResponse(voidAuctionBidsStep(input))
  }
)
