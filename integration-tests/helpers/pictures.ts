import { crc32, deflateSync } from "node:zlib"
import sharp from "sharp"

export type Format = "jpeg" | "png" | "webp" | "gif"

/** Left half red, right half blue, as a camera held upright would show it. */
const halves = (width: number, height: number) => {
  const half = { width: width / 2, height, channels: 3 as const, background: "blue" }
  return sharp({ create: { ...half, width, background: "red" } }).composite([
    { input: { create: half }, left: width / 2, top: 0 },
  ])
}

export const aPicture = (format: Format = "png", [width, height] = [64, 32]) =>
  halves(width, height).toFormat(format).toBuffer()

/** The words that a camera leaves in a picture, and where it was taken. */
export const CAMERA = "Spy Camera 3000"
export const withPlace = (format: "jpeg" | "png" | "webp" = "jpeg") =>
  halves(64, 32)
    .withExif({
      IFD0: { Make: CAMERA },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "35/1 41/1 21/1" },
    })
    .toFormat(format)
    .toBuffer()

/** Lies on its side in the file; its metadata asks to turn it upright. */
export const rotatedPicture = async () =>
  await sharp(await halves(64, 32).png().toBuffer())
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100 })
    .toBuffer()

/** For the press: cyan, magenta, yellow and black. */
export const printPicture = () => halves(64, 32).toColourspace("cmyk").jpeg().toBuffer()

/** The right half is not there. */
export const transparentPicture = () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const red = { create: { width: 32, height: 32, channels: 4 as const, background: "red" } }
  return sharp({ create: { width: 64, height: 32, channels: 4, background: clear } })
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer()
}

export async function animatedPicture(format: "gif" | "webp" = "gif") {
  const frame = (background: string) =>
    sharp({ create: { width: 32, height: 32, channels: 3, background } })
      .png()
      .toBuffer()
  const frames = await Promise.all(["red", "lime", "blue"].map(frame))
  return await sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer()
}

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A few kilobytes that say that they are black and white and 20,000 pixels wide and high. */
export function aPictureBomb(edge = 20_000) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(edge, 0)
  header.writeUInt32BE(edge, 4)
  header[8] = 1
  const lines = Buffer.alloc(edge * (1 + edge / 8))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

export const SCRIPT = "<script>alert(document.cookie)</script>"
export const SVG = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}</svg>`
)

/** A picture to one program, a page with a script to another. */
export const aPolyglot = async (format: Format = "gif") =>
  Buffer.concat([await aPicture(format), Buffer.from(`/*${SCRIPT}*/=1;`)])

/** The colour in the middle of each half. */
export async function coloursOf(picture: Buffer) {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const at = (part: number) => {
    const column = Math.floor(info.width * part)
    const start = (Math.floor(info.height / 2) * info.width + column) * info.channels
    const [red, green, blue, alpha = 255] = data.subarray(start, start + info.channels)
    if (alpha < 128) return "clear"
    if (red > 180 && green < 120 && blue < 120) return "red"
    return blue > 100 && red < 120 ? "blue" : `${red},${green},${blue}`
  }
  return [at(0.25), at(0.75)]
}
