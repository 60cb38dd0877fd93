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
import { Amount, minorOf } from "./auction-terms"
import { auditAuctionDeed } from "./steps/audit-auction-deed"

export type LowerAuctionReserve = OnAuction & {
  /** Major units. Null takes the reserve away. */
  reserve_price: Amount | null
}

/** Comes last: a reserve never rises again, so nothing undoes it. */
const lowerReserveStep = createStep(
  "lower-reserve",
  async ({ id, reserve_price, ...deed }: LowerAuctionReserve, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const [auction] = await auctions.listAuctions({ id })
    const lower = reserve_price === null ? null : minorOf("reserve_price", reserve_price, auction)
    return new StepResponse(await auctions.lowerReserve(id, lower, deedOf(deed)))
  }
)

/** Lowers the hidden least price of a running auction. The audit does not tell the amount. */
export const lowerAuctionReserveWorkflow = createWorkflow(
  "lower-auction-reserve",
  (input: WorkflowData<LowerAuctionReserve>) => {
    auditAuctionDeed(input, AuctionEvents.RESERVE_LOWERED)
    return new WorkflowResponse(lowerReserveStep(input))
  }
)
