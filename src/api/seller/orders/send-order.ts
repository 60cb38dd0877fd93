import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { writeSheet } from "../../../lib/sheet/sheet-writer"
import type { OrderSheet } from "../../../workflows/report/one-order/read-order"
import { sendWritten } from "../exports/send-spreadsheet"
import { ExportOrder } from "./validators"

/** Answers with one order as a file, named after the number that the shopper knows. */
export async function sendOrder(req: MedusaRequest, res: MedusaResponse, sheet: OrderSheet) {
  const { format } = req.validatedQuery as ExportOrder
  const { file_name: name, rows, ...table } = sheet
  await sendWritten(res, { format, name }, (to) => writeSheet(to, rows, { ...table, name, format }))
}
