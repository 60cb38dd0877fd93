import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import ComplaintModuleService from "../../modules/complaint/service"
import { advanceComplaintWorkflow } from "../../workflows/complaint/advance-complaint"

/** Of one run; what is left is done by the next. */
const COMPLAINTS_MAX = 200

/**
 * Escalates what the store left unanswered, ends what the buyer left unanswered, and closes the
 * time for appeals. Two runs at once do no harm: each complaint is locked and looked at again.
 */
export default async function advanceComplaints(container: MedusaContainer) {
  const now = new Date()
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const ids = await container
    .resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    .listDue(now, COMPLAINTS_MAX)
  for (const id of ids) {
    // One that cannot be moved must not keep the others waiting.
    await advanceComplaintWorkflow(container)
      .run({ input: { id, now } })
      .catch((error) => logger.error(`Complaint ${id} could not be moved on: ${error}`))
  }
}

export const config = { name: "advance-complaints", schedule: "16 * * * * *" }
