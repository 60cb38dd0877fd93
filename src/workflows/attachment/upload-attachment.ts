import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { uploadFilesStep } from "@medusajs/medusa/core-flows"
import { privateFile } from "../../lib/private-file"
import { ATTACHMENT_MODULE } from "../../modules/attachment"
import AttachmentModuleService, { NewAttachment } from "../../modules/attachment/service"

type Input = Omit<NewAttachment, "file_id"> & {
  /** Base64, as the file module takes it. */
  content: string
}

const addAttachmentStep = createStep(
  "add-attachment",
  async (data: NewAttachment, { container }) => {
    const attachments = container.resolve<AttachmentModuleService>(ATTACHMENT_MODULE)
    const { id, filename, mime_type, size } = await attachments.addAttachment(data)
    return new StepResponse({ id, filename, mime_type, size }, id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<AttachmentModuleService>(ATTACHMENT_MODULE).deleteAttachments([id])
  }
)

/**
 * Keeps a file until something is written with it. The file comes first, so no row is without one;
 * it is taken back when the row is refused.
 */
export const uploadAttachmentWorkflow = createWorkflow(
  "upload-attachment",
  (input: WorkflowData<Input>) => {
    const files = uploadFilesStep(
      transform({ input }, ({ input }) => ({ files: [privateFile("attachment", input)] }))
    )
    const attachment = addAttachmentStep(
      transform({ input, files }, ({ input: { content: _, ...facts }, files }) => ({
        ...facts,
        file_id: files[0].id,
      }))
    )
    return new WorkflowResponse(attachment)
  }
)
