import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelCatalogImportWorkflow } from "../../../../../workflows/catalog/cancel-catalog-import"
import { sellerOf } from "../../../seller-of"
import { retrieveOwnImport } from "../../import-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await cancelCatalogImportWorkflow(req.scope).run({
    input: { id: req.params.id, seller_id: sellerOf(req).seller_id, now: new Date() },
  })
  res.json({ import: await retrieveOwnImport(req) })
}
