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

export type EndAuctionEarly = OnAuction & { sell_to_leader: boolean }

/** Comes last and is not undone: an auction that is over never takes bids again. */
const endAuctionEarlyStep = createStep(
  "end-auction-early",
  async ({ id, sell_to_leader, ...deed }: EndAuctionEarly, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const end = { ...deedOf(deed), auction_id: id, sell_to_leader }
    return new StepResponse(await auctions.endNow(end))
  }
)

/** Ends an auction before its time: without bids, long before the end, or to the leader. */
export const endAuctionEarlyWorkflow = createWorkflow(
  "end-auction-early",
  (input: WorkflowData<EndAuctionEarly>) => {
    const details = transform({ input }, ({ input: { sell_to_leader } }) => ({ sell_to_leader }))
    auditAuctionDeed(input, AuctionEvents.ENDED, details)
    return new WorkflowResponse(endAuctionEarlyStep(input))
  }
)
