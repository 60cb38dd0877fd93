import { MedusaResponse } from "@medusajs/framework/http"
import { MIME_TYPES, Sheet, SheetFormat, writeSpreadsheet } from "../../../lib/spreadsheet"

type File = { format: SheetFormat; name: string; sheets: Sheet[] }

/** Answers with a file that is written while it is sent. */
export async function sendSpreadsheet(res: MedusaResponse, { format, name, sheets }: File) {
  res.setHeader("Content-Type", MIME_TYPES[format])
  res.setHeader("Content-Disposition", `attachment; filename="${name}.${format}"`)
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Cache-Control", "no-store")
  try {
    await writeSpreadsheet(format, res, sheets)
  } catch (error) {
    // Once a part is sent there is no way to say what went wrong but to break off.
    if (!res.headersSent && !res.destroyed) throw error
    res.destroy()
  }
}
