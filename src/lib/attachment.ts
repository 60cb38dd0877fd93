import { once } from "node:events"
import { pipeline } from "node:stream/promises"
import { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
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
  announce(res, { filename, mime_type })
  res.send(content)
}

/**
 * The same for a file of any size: it is sent as it is read.
 *
 * @throws NOT_FOUND when the store of files has it no more
 */
export async function streamAttachment(
  scope: MedusaContainer,
  res: MedusaResponse,
  { file_id, bytes, ...named }: PrivateFile & { bytes: number }
) {
  const content = await scope.resolve(Modules.FILE).getDownloadStream(file_id)
  try {
    // What is gone is told before anything is sent.
    await once(content, "readable")
  } catch {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `The file ${named.filename} is gone`)
  }
  announce(res, named)
  res.set("Content-Length", String(bytes))
  try {
    await pipeline(content, res)
  } catch {
    // Who asked went away, or sees by the length that something is missing.
    res.destroy()
  }
}

function announce(res: MedusaResponse, { filename, mime_type }: Omit<PrivateFile, "file_id">) {
  res.attachment(filename)
  res.set({
    "Content-Type": mime_type,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  })
}
