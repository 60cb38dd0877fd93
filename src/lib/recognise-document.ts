import { extname } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import sharp from "sharp"

/** What is accepted, by what the content says, with the endings that its name may have. */
const TYPES: Record<string, { mime_type: string; endings: string[] }> = {
  pdf: { mime_type: "application/pdf", endings: [".pdf"] },
  jpeg: { mime_type: "image/jpeg", endings: [".jpg", ".jpeg"] },
  png: { mime_type: "image/png", endings: [".png"] },
  webp: { mime_type: "image/webp", endings: [".webp"] },
}
const PDF_MAGIC = Buffer.from("%PDF-")
const NAME_LENGTH_MAX = 120
/** What no file system and no header takes, and what turns the order of letters around. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}"*/:<>?\\|]/gu

/** Tells a document by its content, and gives it a name that is safe and has the right ending. */
export async function recogniseDocument(name: string, bytes: Buffer) {
  const isPdf = bytes.subarray(0, PDF_MAGIC.length).equals(PDF_MAGIC)
  const type = TYPES[isPdf ? "pdf" : await formatOfPicture(bytes)]
  if (!type) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Field 'file' accepts ${Object.keys(TYPES).join(", ")} by content; ${safe(name)} is none of them`
    )
  }
  return { mime_type: type.mime_type, filename: withEnding(safe(name), type.endings) }
}

async function formatOfPicture(bytes: Buffer): Promise<string> {
  const { format } = await sharp(bytes)
    .metadata()
    .catch(() => ({ format: undefined }))
  return format ?? "unknown"
}

const safe = (name: string) =>
  [...name.normalize("NFC").replace(UNSAFE, "-")].slice(0, NAME_LENGTH_MAX).join("").trim() ||
  "document"

const withEnding = (name: string, endings: string[]) =>
  endings.includes(extname(name).toLowerCase()) ? name : `${name}${endings[0]}`
