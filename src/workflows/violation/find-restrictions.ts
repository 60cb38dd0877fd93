import { MedusaContainer } from "@medusajs/framework/types"
import { VIOLATION_MODULE } from "../../modules/violation"
import { HOW_TO_APPEAL } from "../../modules/violation/messages"
import ViolationModuleService, { Restrictions } from "../../modules/violation/service"

/**
 * What a customer may not do: for each kind the reason, or null. This process knows at once what it
 * changed itself, and within ten seconds what others did.
 */
export async function findRestrictions(
  container: MedusaContainer,
  customer_id: string,
  now = new Date()
): Promise<Restrictions> {
  return await container
    .resolve<ViolationModuleService>(VIOLATION_MODULE)
    .restrictionsOf(customer_id, now)
}

/** Why a customer may not bid and how to appeal, for the words of a refusal; null who may. */
export const whyNotBid = ({ blocked, no_bid }: Pick<Restrictions, "blocked" | "no_bid">) => {
  const reason = blocked ?? no_bid
  return reason === null ? null : `${reason}. ${HOW_TO_APPEAL}`
}
