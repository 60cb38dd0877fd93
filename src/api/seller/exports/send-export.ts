import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ImportKind } from "../../../modules/catalog/rules"
import { exportSheets } from "../../../workflows/catalog/sheet/export"
import { productSellerOf } from "../products/product-seller"
import { sendSpreadsheet } from "./send-spreadsheet"
import { SellerGetExport } from "./validators"

/** Answers with the caller's own catalogue, or with the heading of one. */
export async function sendExport(req: MedusaRequest, res: MedusaResponse, kind: ImportKind) {
  const { format, template } = req.validatedQuery as SellerGetExport
  const { id: seller_id, stock_location_id } = productSellerOf(req)
  const sheets = await exportSheets(req.scope, { kind, template, seller_id, stock_location_id })
  await sendSpreadsheet(res, { format, name: kind, sheets })
}
