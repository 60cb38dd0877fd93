import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { deedOf, OnAuction } from "./auction-actor"
import { auditAuctionDeed } from "./steps/audit-auction-deed"

/** Comes last and is not undone: nobody but its maker has seen a draft. */
const deleteAuctionDraftStep = createStep(
  "delete-auction-draft",
  async ({ id, ...deed }: OnAuction, { container }) => {
    await container.resolve<AuctionModuleService>(AUCTION_MODULE).deleteDraft(id, deedOf(deed))
    return new StepResponse({ id })
  }
)

/** Throws a draft away. What was published can only be cancelled. */
export const deleteAuctionWorkflow = createWorkflow(
  "delete-auction",
  (input: WorkflowData<OnAuction>) => {
    auditAuctionDeed(input, "auction.deleted")
    return new WorkflowResponse(deleteAuctionDraftStep(input))
  }
)
