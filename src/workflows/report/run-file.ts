import { randomUUID } from "node:crypto"
import { Writable } from "node:stream"
import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MIME_TYPES, SheetFormat } from "../../lib/spreadsheet"

/** A file that is being written. */
export type RunFile = {
  file_id: string
  stream: Writable
  /** Ends when the store of files has all of it. */
  stored: Promise<unknown>
}

/** Opens a file that leaves by our route alone, under a name that nobody can guess. */
export async function openFile(container: MedusaContainer, format: SheetFormat): Promise<RunFile> {
  const { writeStream, promise, fileKey } = await container.resolve(Modules.FILE).getUploadStream({
    filename: `report-${randomUUID()}.${format}`,
    mimeType: MIME_TYPES[format],
    access: "private",
  })
  // A store that gives up reads no more: whoever writes is to hear of it, and not to wait for ever.
  promise.catch((error: Error) => writeStream.destroy(error))
  // Who writes asks the stream for its error; one that nobody listens to would end the process.
  writeStream.on("error", () => undefined)
  return { file_id: fileKey, stream: writeStream, stored: promise }
}

/** Waits until the store has all of it, or nobody wants it any more. */
export async function storedOr({ stored }: RunFile, signal: AbortSignal) {
  signal.throwIfAborted()
  let stop = () => {}
  const unwanted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener("abort", stop, { once: true })
  })
  try {
    await Promise.race([stored, unwanted])
  } finally {
    signal.removeEventListener("abort", stop)
  }
}

/** Lets go of what is written, and deletes it. */
export async function discardFile(container: MedusaContainer, { file_id, stream }: RunFile) {
  stream.destroy()
  if (!stream.closed) await new Promise<void>((resolve) => stream.once("close", resolve))
  await container.resolve(Modules.FILE).deleteFiles([file_id])
}
