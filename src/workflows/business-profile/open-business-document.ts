import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { BUSINESS_PROFILE_MODULE } from "../../modules/business-profile"
import BusinessProfileModuleService from "../../modules/business-profile/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

type Input = {
  id: string
  /** Whose it must be: a customer opens the own ones, the merchant those of a profile. */
  of: { customer_id: string } | { profile_id: string }
  /** The merchant's user who looks; left out for the customer. */
  actor_id?: string
}

const findBusinessDocumentStep = createStep(
  "find-business-document",
  async ({ id, of }: Input, { container }) => {
    const profiles = container.resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
    const filters = "profile_id" in of ? { id: of.profile_id } : of
    const [profile] = await profiles.listBusinessProfiles(filters, { take: 1 })
    const [document] = await profiles.listBusinessDocuments(
      { id, profile_id: profile?.id ?? "" },
      { take: 1 }
    )
    if (!document) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Document ${id} was not found`)
    }
    const { kind, filename, mime_type, file_id } = document
    return new StepResponse({ kind, filename, mime_type, file_id, profile_id: profile.id })
  }
)

/**
 * Says where a document is. A look of the merchant is remembered before anything is shown; whose
 * document it is may look at will.
 */
export const openBusinessDocumentWorkflow = createWorkflow(
  "open-business-document",
  (input: WorkflowData<Input>) => {
    const document = findBusinessDocumentStep(input)
    when("the-merchant-looks", { input }, ({ input }) => !!input.actor_id).then(() =>
      recordAuditEntryStep(
        transform({ input, document }, ({ input, document: { kind, filename, profile_id } }) => ({
          actor_type: "merchant" as const,
          actor_id: input.actor_id ?? null,
          action: "business_profile.document_opened",
          resource_type: "business_profile",
          resource_id: profile_id,
          details: { document_id: input.id, kind, filename },
        }))
      )
    )
    return new WorkflowResponse(document)
  }
)
