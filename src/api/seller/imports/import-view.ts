import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { sellerOf } from "../seller-of"

export const IMPORT_FIELDS = [
  ...["id", "kind", "submit", "status", "filename", "total_rows", "processed_rows"],
  ...["created_count", "updated_count", "unchanged_count", "failed_count", "failure"],
  ...["created_at", "started_at", "finished_at"],
]
export const IMPORT_ERROR_FIELDS = ["row_number", "column", "message"]

/** An import of the caller's store; that of another is not found. */
export async function retrieveOwnImport(req: MedusaRequest, id = req.params.id) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "catalog_import",
    fields: IMPORT_FIELDS,
    filters: { id, seller_id: sellerOf(req).seller_id },
  })
  if (data[0]) return data[0]
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Import ${id} was not found`)
}
