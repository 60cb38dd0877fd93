import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { releaseLockStep } from "@medusajs/medusa/core-flows"
import { AuctionEvents } from "../../modules/auction/events"
import { lockSeller } from "../seller/steps/lock-seller"
import { OnAuction } from "./auction-actor"
import { auditAuctionDeed } from "./steps/audit-auction-deed"
import { assertLotRemainsStep, publishLotStep } from "./steps/publish-lot"

/**
 * Puts a draft up for auction: live at once, or scheduled. The lock keeps its store from being
 * stopped or closed in between; a lot of the merchant locks itself.
 */
export const publishAuctionWorkflow = createWorkflow(
  "publish-auction",
  (input: WorkflowData<OnAuction>) => {
    const seller_id = auditAuctionDeed(input, AuctionEvents.PUBLISHED)
    const key = lockSeller(
      transform({ input, seller_id }, ({ input, seller_id }) => seller_id ?? input.id)
    )
    const auction = publishLotStep(input)
    assertLotRemainsStep(auction)
    releaseLockStep({ key })
    return new WorkflowResponse(auction)
  }
)
