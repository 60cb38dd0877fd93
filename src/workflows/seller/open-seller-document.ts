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
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { Actor } from "./actor"

type Input = { id: string; seller_id: string; actor: Actor }

const findSellerDocumentStep = createStep(
  "find-seller-document",
  async ({ id, seller_id }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const [document] = await sellers.listSellerDocuments({ id, seller_id }, { take: 1 })
    if (!document) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `SellerDocument ${id} was not found`)
    }
    const { kind, filename, mime_type, file_id } = document
    return new StepResponse({ kind, filename, mime_type, file_id })
  }
)

/**
 * Says where a document is. A look of the merchant is remembered before anything is shown; whose
 * document it is may look at will.
 */
export const openSellerDocumentWorkflow = createWorkflow(
  "open-seller-document",
  (input: WorkflowData<Input>) => {
    const document = findSellerDocumentStep(input)
    when(
      "the-merchant-looks",
      { input },
      ({ input: { actor } }) => actor.actor_type !== "seller"
    ).then(() =>
      recordAuditEntryStep(
        transform({ input, document }, ({ input, document: { kind, filename } }) => ({
          ...input.actor,
          action: "seller.document_opened",
          resource_type: "seller_document",
          resource_id: input.id,
          seller_id: input.seller_id,
          details: { kind, filename },
        }))
      )
    )
    return new WorkflowResponse(document)
  }
)
