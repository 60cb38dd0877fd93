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
import { findBlocked } from "./outlook"
import { auditAuctionDeed } from "./steps/audit-auction-deed"
import { assertLotIsThere } from "./steps/publish-lot"

export type OfferSecondChance = OnAuction & { now: Date }

/** Comes last: an offer that a bidder may have seen is not taken back. */
const offerSecondChanceStep = createStep(
  "offer-second-chance",
  async ({ id, now, ...deed }: OfferSecondChance, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const [{ variant_id }] = await auctions.listAuctions({ id })
    await assertLotIsThere(container, variant_id)
    const blocked = await findBlocked(container, id, new Date(now))
    return new StepResponse(await auctions.offer(id, blocked, deedOf(deed)))
  }
)

/** Offers an unsold lot to the bidder who was next, at the own highest max. */
export const offerSecondChanceWorkflow = createWorkflow(
  "offer-second-chance",
  (input: WorkflowData<OfferSecondChance>) => {
    auditAuctionDeed(input, AuctionEvents.OFFER_MADE)
    return new WorkflowResponse(offerSecondChanceStep(input))
  }
)
