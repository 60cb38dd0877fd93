import { MedusaContainer } from "@medusajs/framework/types"
import { VIOLATION_MODULE } from "../../modules/violation"
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
