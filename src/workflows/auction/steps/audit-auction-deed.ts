import { transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { AuditAction } from "../../../modules/audit/actions"
import { recordAuditEntryStep } from "../../audit/steps/record-audit-entry"
import type { OnAuction } from "../auction-actor"
import { findAuctionOwnerStep } from "./find-auction-owner"

/**
 * Finds the auction and remembers the deed, before it is done: the deed comes last and is not
 * undone, while an entry of a deed that failed is.
 *
 * @returns the store whose auction it is, or null
 */
export function auditAuctionDeed(
  input: WorkflowData<OnAuction>,
  action: AuditAction,
  details: WorkflowData<Record<string, unknown>> | Record<string, unknown> = {}
) {
  const seller_id = findAuctionOwnerStep(
    transform({ input }, ({ input: { id, seller_id } }) => ({ auction_id: id, seller_id }))
  )
  recordAuditEntryStep(
    transform({ input, seller_id, action, details }, (given) => {
      const { id, actor, reason = null } = given.input
      return {
        ...{ actor_type: actor.type, actor_id: actor.id, action: given.action },
        ...{ resource_type: "auction", resource_id: id, seller_id: given.seller_id },
        details: { ...given.details, reason },
      }
    })
  )
  return seller_id
}
