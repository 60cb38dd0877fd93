import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { SellerEvents } from "../../modules/seller/events"
import { holdStoreAuctionsStep } from "../auction/steps/stop-store-auctions"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { lockSeller } from "./steps/lock-seller"
import { moveSellerStep } from "./steps/move-seller"

export type SuspendSeller = { id: string; reason: string; actor_id: string; now: Date }

/**
 * Stops a store: from this moment nothing can be bought from it, and the clocks of its auctions
 * stand. Its goods leave the shop next.
 */
export const suspendSellerWorkflow = createWorkflow(
  "suspend-seller",
  (input: WorkflowData<SuspendSeller>) => {
    const key = lockSeller(input.id)
    const moved = moveSellerStep({
      id: input.id,
      to: "suspended",
      reason: input.reason,
      now: input.now,
    })
    holdStoreAuctionsStep(input.id)
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.actor_id,
      action: SellerEvents.SUSPENDED,
      resource_type: "seller",
      resource_id: input.id,
      seller_id: input.id,
      details: { reason: input.reason },
    })
    emitEventStep({ eventName: SellerEvents.SUSPENDED, data: { id: input.id } })
    releaseLockStep({ key })
    return new WorkflowResponse(moved)
  }
)
