export const PICTURE_FORMATS = ["jpeg", "png", "webp", "gif"] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

const ascii = (text: string) => Buffer.from(text, "latin1")
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GIFS = [ascii("GIF87a"), ascii("GIF89a")]
const RIFF = ascii("RIFF")
const WEBP = ascii("WEBP")
/** After RIFF and four bytes of length. */
const WEBP_OFFSET = 8

/**
 * What a picture is by its first bytes; null for anything else. Asked before a decoder is: those of
 * drawings and documents read far more than a picture should be able to say.
 */
export function pictureFormat(bytes: Buffer): PictureFormat | null {
  const begins = (magic: Buffer, at = 0) => bytes.subarray(at, at + magic.length).equals(magic)
  if (begins(JPEG)) return "jpeg"
  if (begins(PNG)) return "png"
  if (begins(RIFF) && begins(WEBP, WEBP_OFFSET)) return "webp"
  return GIFS.some((magic) => begins(magic)) ? "gif" : null
}
