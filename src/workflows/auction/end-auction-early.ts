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

export type EndAuctionEarly = {
  auction_id: string
  sell_to_leader: boolean
  by: "seller" | "merchant"
  actor_id: string
  /** With a store, only that store's auctions are found. */
  seller_id?: string | null
  reason?: string | null
}

/** Comes last and is not undone: an auction that is over never takes bids again. */
const endAuctionEarlyStep = createStep(
  "end-auction-early",
  async (input: EndAuctionEarly, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.endNow(input))
  }
)

/** Ends an auction before its time: without bids, long before the end, or to the leader. */
export const endAuctionEarlyWorkflow = createWorkflow(
  "end-auction-early",
  (input: WorkflowData<EndAuctionEarly>) => {
    const seller_id = findAuctionOwnerStep(input)
    recordAuditEntryStep(
      transform({ input, seller_id }, ({ input, seller_id }) => ({
        ...{ actor_type: input.by, actor_id: input.actor_id },
        action: AuctionEvents.ENDED,
        ...{ resource_type: "auction", resource_id: input.auction_id, seller_id },
        details: { sell_to_leader: input.sell_to_leader, reason: input.reason ?? null },
      }))
    )
    return new WorkflowResponse(endAuctionEarlyStep(input))
  }
)
