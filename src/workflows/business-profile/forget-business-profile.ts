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

type Input = { customer_id: string }

/** Not undone: it follows the end of a customer, which does not come back. */
const forgetBusinessProfileStep = createStep(
  "forget-business-profile",
  async ({ customer_id }: Input, { container }) => {
    const profiles = container.resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
    const rows = await profiles.listBusinessProfiles({ customer_id }, { select: ["id"] })
    const profile_ids = rows.map(({ id }) => id)
    const documents = await profiles.listBusinessDocuments({ profile_id: profile_ids })
    await profiles.deleteBusinessDocuments(documents.map(({ id }) => id))
    await profiles.deleteBusinessProfiles(profile_ids)
    return new StepResponse({ file_ids: documents.map(({ file_id }) => file_id) })
  }
)

/** Deletes what is known of the company of a customer who is gone, with its papers. */
export const forgetBusinessProfileWorkflow = createWorkflow(
  "forget-business-profile",
  (input: WorkflowData<Input>) => {
    const forgotten = forgetBusinessProfileStep(input)
    deleteFilesStep(transform({ forgotten }, ({ forgotten }) => forgotten.file_ids))
    return new WorkflowResponse(forgotten)
  }
)
