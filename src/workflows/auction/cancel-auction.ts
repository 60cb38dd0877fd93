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

/** Comes last: a cancelled auction never comes back, so nothing undoes it. */
const cancelAuctionLotStep = createStep(
  "cancel-auction-lot",
  async ({ id, ...deed }: OnAuction, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.cancel(id, deedOf(deed)))
  }
)

/** Ends an auction without a sale. `reason` is needed: its watchers are told. */
export const cancelAuctionWorkflow = createWorkflow(
  "cancel-auction",
  (input: WorkflowData<OnAuction>) => {
    auditAuctionDeed(input, AuctionEvents.CANCELLED)
    return new WorkflowResponse(cancelAuctionLotStep(input))
  }
)
