import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reportSheet } from "../../../../../workflows/catalog/sheet/report"
import { sendSpreadsheet } from "../../../exports/send-spreadsheet"
import { retrieveOwnImport } from "../../import-view"
import { SellerGetImportReport } from "../../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await retrieveOwnImport(req)
  const { format } = req.validatedQuery as SellerGetImportReport
  await sendSpreadsheet(res, { format, name: `${id}-errors`, sheets: [reportSheet(req.scope, id)] })
}
