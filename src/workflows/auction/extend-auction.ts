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

export type ExtendAuction = OnAuction & { ends_at: Date }

/** Comes last: there is nothing after it that could fail. */
const extendAuctionEndStep = createStep(
  "extend-auction-end",
  async ({ id, ends_at, ...deed }: ExtendAuction, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.extend(id, new Date(ends_at), deedOf(deed)))
  }
)

/** Moves the end to a later moment; `reason` is needed. */
export const extendAuctionWorkflow = createWorkflow(
  "extend-auction",
  (input: WorkflowData<ExtendAuction>) => {
    const details = transform({ input }, ({ input }) => ({ ends_at: input.ends_at }))
    auditAuctionDeed(input, AuctionEvents.EXTENDED, details)
    return new WorkflowResponse(extendAuctionEndStep(input))
  }
)
