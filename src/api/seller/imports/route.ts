import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { startCatalogImportWorkflow } from "../../../workflows/catalog/start-catalog-import"
import { productSellerOf } from "../products/product-seller"
import { sellerOf } from "../seller-of"
import { retrieveOwnImport } from "./import-view"
import { SellerStartImport } from "./validators"

const FILENAME_LENGTH_MAX = 200

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: imports, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "catalog_import",
      ...req.queryConfig,
      filters: { ...req.filterableFields, seller_id: sellerOf(req).seller_id },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ imports, count, offset, limit })
}

/** What the file was called; characters that steer a terminal are nobody's file name. */
const filenameOf = (name: string) =>
  name.replace(/\p{Cc}/gu, "").slice(0, FILENAME_LENGTH_MAX) || "table"

export async function POST(req: MedusaRequest<SellerStartImport>, res: MedusaResponse) {
  const { originalname, buffer } = req.file!
  const { result } = await startCatalogImportWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      filename: filenameOf(originalname),
      content: buffer.toString("base64"),
      seller_id: productSellerOf(req).id,
      created_by: sellerOf(req).user_id,
    },
  })
  res.status(201).json({ import: await retrieveOwnImport(req, result.id) })
}
