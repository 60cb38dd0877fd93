import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { findRestrictions } from "../violation/find-restrictions"
import { findOutlook } from "./outlook"

export type AnswerAuctionOffer = { id: string; customer_id: string; accept: boolean; now: Date }

/** Not undone: an answer is given once. The checkout of who accepted is made by the job. */
const answerAuctionOfferStep = createStep(
  "answer-auction-offer",
  async ({ id, customer_id, accept, now }: AnswerAuctionOffer, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const [offer] = await auctions.listAuctionOffers({ id, customer_id })
    if (!offer) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Offer ${id} was not found`)
    if (accept) await assertMayBuy(container, customer_id, new Date(now))
    const outlook = await findOutlook(container, offer.auction_id, new Date(now))
    const answered = await auctions.answerOffer({ id, customer_id, accept, outlook })
    return new StepResponse({ id, auction_id: answered.auction_id })
  }
)

async function assertMayBuy(container: MedusaContainer, customer_id: string, now: Date) {
  const { blocked, no_bid } = await findRestrictions(container, customer_id, now)
  const why = blocked ?? no_bid
  if (why === null) return
  throw new MedusaError(MedusaError.Types.FORBIDDEN, `You cannot take a second chance: ${why}`)
}

/** Who accepts a second chance has a lot to pay; who declines lets the next bidder be asked. */
export const answerAuctionOfferWorkflow = createWorkflow(
  "answer-auction-offer",
  (input: WorkflowData<AnswerAuctionOffer>) => new WorkflowResponse(answerAuctionOfferStep(input))
)
