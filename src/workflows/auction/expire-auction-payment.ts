import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { findOutlook } from "./outlook"

export type ExpireAuctionPayment = { settlement_id: string; now: Date }

/** Not undone: a deadline passes once. */
const expirePaymentStep = createStep(
  "expire-payment",
  async ({ settlement_id, now }: ExpireAuctionPayment, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const payable = await auctions.payable({ id: settlement_id })
    if (!payable) return new StepResponse(null)
    const at = new Date(now)
    const outlook = await findOutlook(container, payable.auction_id, at)
    return new StepResponse(await auctions.expirePayment(payable, outlook, at))
  }
)

/**
 * The winner did not pay: the next bidder is asked, the lot is put up again, or that was it. What
 * becomes of the attempt, or null when it was paid or postponed at the last moment.
 */
export const expireAuctionPaymentWorkflow = createWorkflow(
  "expire-auction-payment",
  (input: WorkflowData<ExpireAuctionPayment>) => new WorkflowResponse(expirePaymentStep(input))
)
