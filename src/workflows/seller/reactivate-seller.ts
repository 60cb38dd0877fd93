import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { SellerEvents } from "../../modules/seller/events"
import { releaseStoreAuctionsStep } from "../auction/steps/stop-store-auctions"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { lockSeller } from "./steps/lock-seller"
import { moveSellerStep } from "./steps/move-seller"

export type ReactivateSeller = { id: string; actor_id: string; now: Date }

/** Lets a suspended store sell again; its auctions go on, its goods come back next. */
export const reactivateSellerWorkflow = createWorkflow(
  "reactivate-seller",
  (input: WorkflowData<ReactivateSeller>) => {
    const key = lockSeller(input.id)
    // A pending store becomes active by approval only, which gives it a place to send from.
    const moved = moveSellerStep({
      id: input.id,
      from: "suspended",
      to: "active",
      now: input.now,
    })
    releaseStoreAuctionsStep(input.id)
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.actor_id,
      action: SellerEvents.REACTIVATED,
      resource_type: "seller",
      resource_id: input.id,
      seller_id: input.id,
    })
    emitEventStep({ eventName: SellerEvents.REACTIVATED, data: { id: input.id } })
    releaseLockStep({ key })
    return new WorkflowResponse(moved)
  }
)
