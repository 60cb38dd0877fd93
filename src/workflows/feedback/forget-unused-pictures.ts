import { MedusaContainer } from "@medusajs/framework/types"
import { deleteFilesWorkflow } from "@medusajs/medusa/core-flows"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import { PRUNE_BATCH } from "../../modules/feedback/rules"
import FeedbackModuleService from "../../modules/feedback/service"

/** Of one run; what is left is forgotten an hour later. */
const BATCHES_MAX = 50

/** Deletes pictures that no feedback shows. A crash in between leaves a file that nothing names. */
export async function forgetUnusedPictures(container: MedusaContainer, now: Date): Promise<void> {
  const service = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const ids = await service.forgetUnusedPictures(now)
    if (ids.length) await deleteFilesWorkflow(container).run({ input: { ids } })
    if (ids.length < PRUNE_BATCH) return
  }
}
