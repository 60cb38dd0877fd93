import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteFilesStep } from "@medusajs/medusa/core-flows"
import { BUSINESS_PROFILE_MODULE } from "../../modules/business-profile"
import BusinessProfileModuleService from "../../modules/business-profile/service"

type Input = { id: string; customer_id: string }

const removeBusinessDocumentStep = createStep(
  "remove-business-document",
  async (input: Input, { container }) => {
    const profiles = container.resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
    const { id, file_id } = await profiles.removeDocument(input)
    return new StepResponse({ file_id }, id)
  },
  async (id, { container }) => {
    if (!id) return
    await container
      .resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
      .restoreBusinessDocuments([id])
  }
)

/** Takes a document away with its file. The file goes last, because nothing brings it back. */
export const deleteBusinessDocumentWorkflow = createWorkflow(
  "delete-business-document",
  (input: WorkflowData<Input>) => {
    const removed = removeBusinessDocumentStep(input)
    deleteFilesStep(transform({ removed }, ({ removed }) => [removed.file_id]))
    return new WorkflowResponse(removed)
  }
)
