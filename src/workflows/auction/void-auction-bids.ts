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

export type VoidAuctionBids = OnAuction & { bid_ids: string[]; reason: string }

/** Comes last and is not undone: the price of the rest was shown, and others bid on it. */
const voidAuctionBidsStep = createStep(
  "void-auction-bids",
  async ({ id, bid_ids, reason, ...by }: VoidAuctionBids, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const deed = { ...deedOf(by), reason }
    return new StepResponse(await auctions.voidBids({ ...deed, auction_id: id, bid_ids }))
  }
)

/** Takes bids out with a reason; the price is what the others make of it. */
export const voidAuctionBidsWorkflow = createWorkflow(
  "void-auction-bids",
  (input: WorkflowData<VoidAuctionBids>) => {
    const details = transform({ input }, ({ input: { bid_ids } }) => ({ bid_ids }))
    auditAuctionDeed(input, AuctionEvents.BIDS_VOIDED, details)
    return new WorkflowResponse(voidAuctionBidsStep(input))
  }
)
