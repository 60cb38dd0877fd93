import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Chooses the id of a comment before it is written, so that its files can be given to it first. */
export const nameTicketCommentStep = createStep(
  "name-ticket-comment",
  async () => new StepResponse(generateEntityId(undefined, "tcom"))
)
