import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import { AuctionEvents } from "../../modules/auction/events"
import AuctionModuleService from "../../modules/auction/service"
import { deedOf, OnAuction } from "./auction-actor"
import { auditAuctionDeed } from "./steps/audit-auction-deed"

/** Comes last: there is nothing after it that could fail. */
const pauseAuctionClockStep = createStep(
  "pause-auction-clock",
  async ({ id, ...deed }: OnAuction, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.pause(id, deedOf(deed)))
  }
)

/** Stops the clock of a live auction; `reason` is needed. */
export const pauseAuctionWorkflow = createWorkflow(
  "pause-auction",
  (input: WorkflowData<OnAuction>) => {
    auditAuctionDeed(input, AuctionEvents.PAUSED)
    return new WorkflowResponse(pauseAuctionClockStep(input))
  }
)
