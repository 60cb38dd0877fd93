import { extname } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import { rewritePicture } from "./picture"
import { PictureFormat, pictureFormat } from "./picture-format"

/** What is accepted, by what the content says, with the endings that its name may have. */
const TYPES = {
  pdf: { mime_type: "application/pdf", endings: [".pdf"] },
  jpeg: { mime_type: "image/jpeg", endings: [".jpg", ".jpeg"] },
  png: { mime_type: "image/png", endings: [".png"] },
  webp: { mime_type: "image/webp", endings: [".webp"] },
}
const PDF_MAGIC = Buffer.from("%PDF-")
/** In pixels; a page of paper at 300 dots per inch fits, so that small print stays legible. */
const SCAN_EDGE_MAX = 4000
const SCAN_QUALITY = 92
const NAME_LENGTH_MAX = 120
/** What no file system and no header takes, and what turns the order of letters around. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}"*/:<>?\\|]/gu

/** What was recognised, as it is kept: base64, and its length in bytes. */
export type RecognisedDocument = {
  mime_type: string
  filename: string
  content: string
  size: number
}

/**
 * Tells a document by its content, and gives it a name that is safe and has the right ending. A
 * picture is written anew, so that nothing travels in it; a PDF stays as it is, and only ever leaves
 * to be saved.
 *
 * @throws MedusaError invalid_data (400) that says what is accepted
 */
export async function recogniseDocument(name: string, bytes: Buffer): Promise<RecognisedDocument> {
  const isPdf = bytes.subarray(0, PDF_MAGIC.length).equals(PDF_MAGIC)
  const format = isPdf ? "pdf" : pictureFormat(bytes)
  if (!format || format === "gif") throw refusal(name)
  const kept = format === "pdf" ? bytes : await scanOf(bytes, format)
  if (!kept) throw refusal(name)
  const { mime_type, endings } = TYPES[format]
  const filename = withEnding(safe(name), endings)
  return { mime_type, filename, content: kept.toString("base64"), size: kept.length }
}

const scanOf = (bytes: Buffer, to: Exclude<PictureFormat, "gif">) =>
  rewritePicture(bytes, { to, width: SCAN_EDGE_MAX, quality: SCAN_QUALITY })

const refusal = (name: string) =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Field 'file' accepts ${Object.keys(TYPES).join(", ")} by content; ${safe(name)} is none of them, or is broken`
  )

const safe = (name: string) =>
  [...name.normalize("NFC").replace(UNSAFE, "-")].slice(0, NAME_LENGTH_MAX).join("").trim() ||
  "document"

const withEnding = (name: string, endings: string[]) =>
  endings.includes(extname(name).toLowerCase()) ? name : `${name}${endings[0]}`
