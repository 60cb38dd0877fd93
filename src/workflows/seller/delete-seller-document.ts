import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteFilesStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

type Input = { id: string; seller_id: string; actor_id: string }

const removeSellerDocumentStep = createStep(
  "remove-seller-document",
  async ({ id, seller_id }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { kind, filename, file_id } = await sellers.removeDocument({ id, seller_id })
    return new StepResponse({ kind, filename, file_id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).restoreSellerDocuments([id])
  }
)

/** Takes a document away with its file. The file goes last, because nothing brings it back. */
export const deleteSellerDocumentWorkflow = createWorkflow(
  "delete-seller-document",
  (input: WorkflowData<Input>) => {
    const removed = removeSellerDocumentStep(input)
    recordAuditEntryStep(
      transform({ input, removed }, ({ input, removed: { kind, filename } }) => ({
        actor_type: "seller" as const,
        actor_id: input.actor_id,
        action: "seller.document_deleted",
        resource_type: "seller_document",
        resource_id: input.id,
        seller_id: input.seller_id,
        details: { kind, filename },
      }))
    )
    deleteFilesStep(transform({ removed }, ({ removed }) => [removed.file_id]))
    return new WorkflowResponse(removed)
  }
)
