import { MedusaError } from "@medusajs/framework/utils"
import sharp from "sharp"

/** Longest edge of a kept picture, in pixels. */
export const PICTURE_EDGE_MAX = 2400
/** A picture that would take more memory than this to open is refused. */
export const PICTURE_PIXELS_MAX = 40_000_000
const FORMATS = ["jpeg", "png", "webp", "gif"]
const QUALITY = 85

export type Picture = { filename: string; mimeType: string; content: string }

/**
 * Opens what claims to be a picture and writes it anew as WebP: whatever else was hidden in the
 * file, and its metadata such as the place it was taken, is gone.
 *
 * @returns name, type and base64 content
 * @throws MedusaError invalid_data (400) that names the file and what is accepted
 */
export async function cleanPicture(name: string, bytes: Buffer): Promise<Picture> {
  const refuse = () =>
    new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${name} is not a picture that can be opened; accepted: ${FORMATS.join(", ")}`
    )
  const source = sharp(bytes, { limitInputPixels: PICTURE_PIXELS_MAX, animated: false })
  const { format } = await source.metadata().catch(() => ({ format: undefined }))
  if (!format || !FORMATS.includes(format)) throw refuse()
  const content = await source
    .rotate()
    .resize({
      width: PICTURE_EDGE_MAX,
      height: PICTURE_EDGE_MAX,
      fit: "inside",
      withoutEnlargement: true,
    })
    .webp({ quality: QUALITY })
    .toBuffer()
    .catch(() => {
      throw refuse()
    })
  const stem =
    name
      .replace(/\.[^.]*$/, "")
      .replace(/[^\w-]+/g, "-")
      .slice(0, 60) || "picture"
  return { filename: `${stem}.webp`, mimeType: "image/webp", content: content.toString("base64") }
}
