import { MedusaContainer } from "@medusajs/framework/types"
import { VIOLATION_MODULE } from "../../modules/violation"
import ViolationModuleService from "../../modules/violation/service"

/** How many violations of a customer count now, and how many block. */
export const readStanding = (container: MedusaContainer, customer_id: string, now: Date) =>
  container.resolve<ViolationModuleService>(VIOLATION_MODULE).standingOf(customer_id, now)
