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
const resumeAuctionClockStep = createStep(
  "resume-auction-clock",
  async ({ id, ...deed }: OnAuction, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.resume(id, deedOf(deed)))
  }
)

/** Lets a paused auction go on; it ends later by the time that it stood. */
export const resumeAuctionWorkflow = createWorkflow(
  "resume-auction",
  (input: WorkflowData<OnAuction>) => {
    auditAuctionDeed(input, AuctionEvents.RESUMED)
    return new WorkflowResponse(resumeAuctionClockStep(input))
  }
)
