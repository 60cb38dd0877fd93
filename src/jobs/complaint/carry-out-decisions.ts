import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import ComplaintModuleService from "../../modules/complaint/service"
import { carryOutDecision } from "../../workflows/complaint/carry-out-decision"
import { followComplaintHold } from "../../workflows/complaint/follow-complaint-hold"

/** Of one run; what is left is done by the next. */
const DECISIONS_MAX = 100
const HOLDS_MAX = 100

/**
 * Makes good what an event lost or a provider refused: decided money that has not moved, and
 * payouts that are not held, or held still. Two runs at once do no harm.
 */
export default async function carryOutDecisions(container: MedusaContainer) {
  const now = new Date()
  const complaints = container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const id of await complaints.listDueDecisions(now, DECISIONS_MAX)) {
    await carryOutDecision(container, id, now)
  }
  for (const id of await complaints.listUnheld(HOLDS_MAX)) {
    // One whose order cannot be booked must not keep the others waiting.
    await followComplaintHold(container, id).catch((error) =>
      logger.error(`The ledger does not follow complaint ${id} yet: ${error}`)
    )
  }
}

export const config = { name: "carry-out-complaint-decisions", schedule: "20 * * * * *" }
