import { Writable } from "node:stream"
import { MedusaResponse } from "@medusajs/framework/http"
import { MIME_TYPES, Sheet, SheetFormat, writeSpreadsheet } from "../../../lib/spreadsheet"

type File = { format: SheetFormat; name: string }

/** Answers with a file of these sheets. */
export const sendSpreadsheet = (res: MedusaResponse, file: File & { sheets: Sheet[] }) =>
  sendWritten(res, file, (to) => writeSpreadsheet(file.format, to, file.sheets))

/** Answers with a file that is written while it is sent. */
export async function sendWritten(
  res: MedusaResponse,
  { format, name }: File,
  write: (to: Writable) => Promise<unknown>
) {
  res.setHeader("Content-Type", MIME_TYPES[format])
  res.setHeader("Content-Disposition", `attachment; filename="${name}.${format}"`)
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Cache-Control", "no-store")
  try {
    await write(res)
  } catch (error) {
    // Once a part is sent there is no way to say what went wrong but to break off.
    if (!res.headersSent && !res.destroyed) throw error
    res.destroy()
  }
}
