import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import type { OfferRow } from "../../modules/auction/sales"
import AuctionModuleService from "../../modules/auction/service"
import { findOutlook } from "./outlook"

export type ExpireAuctionOffer = { offer: OfferRow; now: Date }

/** Not undone: an offer runs out once. */
const expireOfferStep = createStep(
  "expire-offer",
  async ({ offer, now }: ExpireAuctionOffer, { container }) => {
    const at = new Date(now)
    const outlook = await findOutlook(container, offer.auction_id, at)
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.expireOffer(offer, outlook, at))
  }
)

/** Nobody answered: the next bidder is asked, or that was it. */
export const expireAuctionOfferWorkflow = createWorkflow(
  "expire-auction-offer",
  (input: WorkflowData<ExpireAuctionOffer>) => new WorkflowResponse(expireOfferStep(input))
)
