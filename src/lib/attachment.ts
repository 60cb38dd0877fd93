import { MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { MedusaContainer } from "@medusajs/framework/types"

type PrivateFile = { file_id: string; filename: string; mime_type: string }

/**
 * Sends a private file to be saved, never shown: the browser neither guesses its type nor keeps it.
 * Express writes names that are not ASCII as RFC 5987 asks.
 */
export async function sendAttachment(
  scope: MedusaContainer,
  res: MedusaResponse,
  { file_id, filename, mime_type }: PrivateFile
) {
  const content = await scope.resolve(Modules.FILE).getAsBuffer(file_id)
  res.attachment(filename)
  res.set({
    "Content-Type": mime_type,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  })
  res.send(content)
}
