import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ATTACHMENT_MODULE } from "../../../modules/attachment"
import AttachmentModuleService, { Attach } from "../../../modules/attachment/service"

/** Gives uploaded files to what was written with them; takes them back when a later step fails. */
export const attachFilesStep = createStep(
  "attach-files",
  async (input: Attach, { container }) => {
    const attachments = container.resolve<AttachmentModuleService>(ATTACHMENT_MODULE)
    const ids = await attachments.attach(input)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids) await container.resolve<AttachmentModuleService>(ATTACHMENT_MODULE).detach(ids)
  }
)
