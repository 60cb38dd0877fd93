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
import { BUSINESS_PROFILE_MODULE } from "../../modules/business-profile"
import BusinessProfileModuleService, { NewDocument } from "../../modules/business-profile/service"

type Input = Omit<NewDocument, "file_id"> & {
  /** Base64, as the file module takes it. */
  content: string
}

const addBusinessDocumentStep = createStep(
  "add-business-document",
  async (data: NewDocument, { container }) => {
    const profiles = container.resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
    const { id, kind, filename, mime_type, size } = await profiles.addDocument(data)
    // The column's default is only known once the transaction is over.
    const select = ["created_at"]
    const { created_at } = await profiles.retrieveBusinessDocument(id, { select })
    return new StepResponse({ id, kind, filename, mime_type, size, created_at }, id)
  },
  async (id, { container }) => {
    if (!id) return
    await container
      .resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
      .deleteBusinessDocuments([id])
  }
)

/**
 * Keeps a document privately. The file comes first, so no row is without one; it is taken back when
 * the row is refused.
 */
export const uploadBusinessDocumentWorkflow = createWorkflow(
  "upload-business-document",
  (input: WorkflowData<Input>) => {
    const files = uploadFilesStep(
      transform({ input }, ({ input }) => ({ files: [privateFile("business-document", input)] }))
    )
    const document = addBusinessDocumentStep(
      transform({ input, files }, ({ input: { content: _, ...facts }, files }) => ({
        ...facts,
        file_id: files[0].id,
      }))
    )
    return new WorkflowResponse(document)
  }
)
