import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { retrieveOwnImport } from "../../import-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await retrieveOwnImport(req)
  const { data: errors, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "catalog_import_error",
      ...req.queryConfig,
      filters: { catalog_import_id: id },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ errors, count, offset, limit })
}
