import { MedusaError } from "@medusajs/framework/utils"

/** In pixels: a row of a list, a card, a page of a phone. Any other would fill the disk. */
export const THUMBNAIL_WIDTHS = [160, 480, 960] as const
export type ThumbnailWidth = (typeof THUMBNAIL_WIDTHS)[number]
export const THUMBNAIL_QUALITY = 78

/** What is kept on disk of all pictures together. */
export const CACHE_BYTES_MAX = 512 * 1024 * 1024
/** Looking at the whole folder for each picture would be slow. */
export const PRUNE_EVERY = 100

/**
 * The key of a public picture in the file store: the moment, a name, and how pictures end. It has
 * no folders, and what is private begins with that word.
 */
const PICTURE_KEY = /^\d{13}-[^/\\\0]{1,200}\.(webp|jpe?g|png|gif)$/i

/** @throws MedusaError invalid_data for a width that is not made, not_found for what is no picture */
export function assertIsThumbnail(width: string, file: string): ThumbnailWidth {
  const known = THUMBNAIL_WIDTHS.find((each) => String(each) === width)
  if (!known) {
    const message = `Pictures are ${THUMBNAIL_WIDTHS.join(", ")} pixels wide`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  if (!PICTURE_KEY.test(file)) throw noSuchPicture()
  return known
}

/** Also said of private files: whether they exist is nobody's business. */
export const noSuchPicture = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such picture")
