import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sellerOf } from "../seller-of"

export const DOCUMENT_FIELDS = ["id", "kind", "filename", "mime_type", "size", "created_at"]
const REQUEST_FIELDS = [
  ...["verification_requested_at", "verification_decided_at"],
  "verification_reason",
]

/** How the caller's store stands with the merchant's look at its documents. */
export async function readVerification(req: MedusaRequest) {
  const { seller_id } = sellerOf(req)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { seller_id }
  const [sellers, details, documents] = await Promise.all([
    query.graph({ entity: "seller", fields: ["verification"], filters: { id: seller_id } }),
    query.graph({ entity: "seller_private", fields: REQUEST_FIELDS, filters }),
    query.graph({
      entity: "seller_document",
      fields: DOCUMENT_FIELDS,
      filters,
      pagination: { order: { created_at: "ASC" } },
    }),
  ])
  const [request] = details.data
  return {
    status: sellers.data[0].verification,
    requested_at: request.verification_requested_at,
    decided_at: request.verification_decided_at,
    reason: request.verification_reason,
    documents: documents.data,
  }
}
