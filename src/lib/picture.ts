import { MedusaError } from "@medusajs/framework/utils"
import sharp from "sharp"
import { PICTURE_FORMATS, PictureFormat, pictureFormat } from "./picture-format"
import { turns } from "./turns"

/** Longest edge of a kept picture, in pixels. */
export const PICTURE_EDGE_MAX = 2400
/** A picture that would take more memory than this to open is refused. */
export const PICTURE_PIXELS_MAX = 40_000_000
/** The most that one may take to open and write. */
const SECONDS_MAX = 20
const QUALITY = 85

/** A picture of the most pixels takes about 160 MiB while it is open. */
const inTurn = turns({ at_once: 2, waiting: 100 })

export type Picture = { filename: string; mimeType: string; content: string }

type Rewriting = {
  to: Exclude<PictureFormat, "gif">
  /** Into which the picture is made to fit; one that fits is not made larger. */
  width: number
  height?: number
  quality?: number
}

/**
 * Opens a picture and writes it anew, upright and in the colours of screens: whatever else was
 * hidden in the file, and its metadata such as the place it was taken, is gone. Of several frames
 * the first is kept.
 *
 * @returns nothing when it is no picture of the accepted formats, is broken, or is too large to open
 */
export async function rewritePicture(
  bytes: Buffer,
  { to, width, height = width, quality = QUALITY }: Rewriting
): Promise<Buffer | undefined> {
  if (!pictureFormat(bytes)) return
  return await inTurn(() =>
    sharp(bytes, { limitInputPixels: PICTURE_PIXELS_MAX, animated: false })
      .timeout({ seconds: SECONDS_MAX })
      .rotate()
      .resize({ width, height, fit: "inside", withoutEnlargement: true })
      // With a quality a PNG would lose colours.
      .toFormat(to, to === "png" ? {} : { quality })
      .toBuffer()
      .catch(() => undefined)
  )
}

/**
 * A picture as everybody may see it: written anew as WebP.
 *
 * @returns name, type and base64 content
 * @throws MedusaError invalid_data (400) that names the file and what is accepted
 */
export async function cleanPicture(name: string, bytes: Buffer): Promise<Picture> {
  const content = await rewritePicture(bytes, { to: "webp", width: PICTURE_EDGE_MAX })
  if (!content) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${plain(name)} is not a picture that can be opened; accepted: ${PICTURE_FORMATS.join(", ")} of at most ${PICTURE_PIXELS_MAX / 1_000_000} megapixels`
    )
  }
  const stem =
    name
      .replace(/\.[^.]*$/, "")
      .replace(/[^\w-]+/g, "-")
      .slice(0, 60) || "picture"
  return { filename: `${stem}.webp`, mimeType: "image/webp", content: content.toString("base64") }
}

/** Cleans one picture after another: a form with many takes no more memory than one. */
export async function cleanPictures(files: { originalname: string; buffer: Buffer }[]) {
  const pictures: Picture[] = []
  for (const { originalname, buffer } of files) {
    pictures.push(await cleanPicture(originalname, buffer))
  }
  return pictures
}

/** A name that can be told again in a sentence. */
const plain = (name: string) => name.replace(/\p{Cc}/gu, "").slice(0, 120) || "The file"
