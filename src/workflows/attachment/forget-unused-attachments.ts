import { MedusaContainer } from "@medusajs/framework/types"
import { deleteFilesWorkflow } from "@medusajs/medusa/core-flows"
import { ATTACHMENT_MODULE } from "../../modules/attachment"
import { PRUNE_BATCH } from "../../modules/attachment/rules"
import AttachmentModuleService from "../../modules/attachment/service"

/** Of one run; what is left is forgotten an hour later. */
const BATCHES_MAX = 50

/**
 * Deletes files that nothing was written with. A process that dies in between leaves content that
 * nobody can reach any more, not a row whose content is gone.
 */
export async function forgetUnusedAttachments(container: MedusaContainer, now: Date) {
  const attachments = container.resolve<AttachmentModuleService>(ATTACHMENT_MODULE)
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const ids = await attachments.forgetUnused(now)
    if (ids.length) await deleteFilesWorkflow(container).run({ input: { ids } })
    if (ids.length < PRUNE_BATCH) return
  }
}
