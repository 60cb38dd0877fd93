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
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { NewSellerDocument } from "../../modules/seller/verification"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

type Input = Omit<NewSellerDocument, "file_id"> & {
  /** Base64, as the file module takes it. */
  content: string
}

const addSellerDocumentStep = createStep(
  "add-seller-document",
  async (data: NewSellerDocument, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { id, kind, filename, mime_type, size } = await sellers.addDocument(data)
    // The column's default is only known once the transaction is over.
    const { created_at } = await sellers.retrieveSellerDocument(id, { select: ["created_at"] })
    return new StepResponse({ id, kind, filename, mime_type, size, created_at }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellerDocuments([id])
  }
)

/**
 * Keeps a document privately. The file comes first, so no row is without one; it is taken back when
 * the row is refused.
 */
export const uploadSellerDocumentWorkflow = createWorkflow(
  "upload-seller-document",
  (input: WorkflowData<Input>) => {
    const files = uploadFilesStep(
      transform({ input }, ({ input }) => ({ files: [privateFile("seller-document", input)] }))
    )
    const document = addSellerDocumentStep(
      transform({ input, files }, ({ input: { content: _, ...facts }, files }) => ({
        ...facts,
        file_id: files[0].id,
      }))
    )
    recordAuditEntryStep(
      transform({ input, document }, ({ input, document }) => ({
        actor_type: "seller" as const,
        actor_id: input.uploaded_by,
        action: "seller.document_uploaded",
        resource_type: "seller_document",
        resource_id: document.id,
        seller_id: input.seller_id,
        details: { kind: document.kind, filename: document.filename },
      }))
    )
    return new WorkflowResponse(document)
  }
)
