import sharp from "sharp"
import { cleanPicture, cleanPictures, PICTURE_EDGE_MAX } from "../../../src/lib/picture"
import { pictureFormat } from "../../../src/lib/picture-format"
import { recogniseDocument } from "../../../src/lib/recognise-document"
import { isTextTable } from "../../../src/lib/recognise-table"
import {
  animatedPicture,
  aPicture,
  aPictureBomb,
  aPolyglot,
  CAMERA,
  coloursOf,
  printPicture,
  rotatedPicture,
  SCRIPT,
  SVG,
  transparentPicture,
  withPlace,
} from "../../helpers/pictures"

const cleaned = async (bytes: Buffer, name = "photo.jpg") =>
  Buffer.from((await cleanPicture(name, bytes)).content, "base64")
const scanned = async (bytes: Buffer) =>
  Buffer.from((await recogniseDocument("scan", bytes)).content, "base64")
const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))
/** Something in the middle of the content is not what it was. */
const spoilt = (bytes: Buffer) => {
  const copy = Buffer.from(bytes)
  copy.fill(0xff, Math.floor(copy.length / 2), Math.floor(copy.length / 2) + 40)
  return copy
}

describe("a picture that everybody sees", () => {
  it.each(["jpeg", "png", "webp", "gif"] as const)("is WebP, also from %s", async (format) => {
    const picture = await cleaned(await aPicture(format))
    expect(await sharp(picture).metadata()).toMatchObject({ format: "webp", width: 64, height: 32 })
    expect(await coloursOf(picture)).toEqual(["red", "blue"])
  })

  it("says nothing of the camera and the place", async () => {
    const taken = await withPlace()
    expect(taken.includes(CAMERA)).toBe(true)
    const picture = await cleaned(taken)
    expect(picture.includes(CAMERA)).toBe(false)
    expect((await sharp(picture).metadata()).exif).toBeUndefined()
  })

  it("stands upright, whatever the camera wrote beside it", async () => {
    const lying = await rotatedPicture()
    expect(await sharp(lying).metadata()).toMatchObject({ width: 32, height: 64, orientation: 6 })
    const picture = await cleaned(lying)
    expect(await sharp(picture).metadata()).toMatchObject({ width: 64, height: 32 })
    expect(await coloursOf(picture)).toEqual(["red", "blue"])
  })

  it("is in the colours of screens when it was made for print", async () => {
    const print = await printPicture()
    expect(await sharp(print).metadata()).toMatchObject({ space: "cmyk" })
    const picture = await cleaned(print)
    expect(await sharp(picture).metadata()).toMatchObject({ space: "srgb", channels: 3 })
    expect(await coloursOf(picture)).toEqual(["red", "blue"])
  })

  it("keeps what is transparent", async () => {
    expect(await coloursOf(await cleaned(await transparentPicture()))).toEqual(["red", "clear"])
  })

  it.each(["gif", "webp"] as const)("is the first frame of an animated %s", async (format) => {
    const moving = await animatedPicture(format)
    expect((await sharp(moving).metadata()).pages).toBe(3)
    const picture = await cleaned(moving)
    expect((await sharp(picture).metadata()).pages).toBeUndefined()
    expect(await coloursOf(picture)).toEqual(["red", "red"])
  })

  it("is made to fit when it is large", async () => {
    const picture = await cleaned(await aPicture("jpeg", [5000, 1000]))
    expect(await sharp(picture).metadata()).toMatchObject({ width: PICTURE_EDGE_MAX, height: 480 })
  })

  it("is nothing else at the same time", async () => {
    for (const format of ["gif", "png", "jpeg", "webp"] as const) {
      const polyglot = await aPolyglot(format)
      expect(polyglot.includes(SCRIPT)).toBe(true)
      expect((await cleaned(polyglot)).includes(SCRIPT)).toBe(false)
    }
  })

  it.each([
    ["a drawing", async () => SVG],
    [
      "a drawing behind the mark of a picture",
      async () => Buffer.concat([Buffer.from("GIF89a"), SVG]),
    ],
    ["more pixels than memory has room for", async () => aPictureBomb()],
    ["half a JPEG", async () => cut(await aPicture("jpeg", [640, 320]))],
    ["half a PNG", async () => cut(await aPicture("png", [640, 320]))],
    ["half a WebP", async () => cut(await aPicture("webp", [640, 320]))],
    [
      "a PNG with something else in its middle",
      async () => spoilt(await aPicture("png", [640, 320])),
    ],
    ["nothing", async () => Buffer.alloc(0)],
    ["its first bytes alone", async () => Buffer.from([0xff, 0xd8, 0xff])],
    ["a PDF", async () => Buffer.from("%PDF-1.4\n%%EOF")],
  ])("is not made of %s", async (_, make) => {
    const bytes = await make()
    await expect(cleanPicture("x.png", bytes)).rejects.toThrow(
      /^x\.png is not a picture that can be opened; accepted: jpeg, png, webp, gif of at most 40/
    )
  })

  it.each([
    ["../../etc/passwd.png", "etc-passwd"],
    ["عکس.jpg", "picture|-"],
    ["a\0b\r\nc.png", "a-b-c"],
    ["", "picture"],
    [".png", "picture"],
    [`${"x".repeat(300)}.png`, "x{60}"],
  ])("has a plain name after %j", async (name, stem) => {
    const { filename } = await cleanPicture(name, await aPicture())
    expect(filename).toMatch(new RegExp(`^(-?${stem})\\.webp$`))
  })

  it("waits for its turn among many, and each is made", async () => {
    const files = await Promise.all([0, 1, 2, 3].map(() => aPicture("jpeg", [640, 320])))
    const forms = files.map((buffer) => cleanPictures([{ originalname: "a.jpg", buffer }]))
    expect((await Promise.all(forms)).flat()).toHaveLength(4)
  })
})

describe("a document", () => {
  it.each(["jpeg", "png", "webp"] as const)(
    "that is %s stays one, without the place",
    async (format) => {
      const bytes = await scanned(await withPlace(format))
      const facts = await sharp(bytes).metadata()
      expect([facts.format, facts.exif, bytes.includes(CAMERA)]).toEqual([format, undefined, false])
      expect(await coloursOf(bytes)).toEqual(["red", "blue"])
    }
  )

  it("that is a PDF stays as it was", async () => {
    const pdf = Buffer.from("%PDF-1.4\n%%EOF")
    expect(await scanned(pdf)).toEqual(pdf)
  })

  it.each([
    ["an animation", () => animatedPicture()],
    ["a drawing", async () => SVG],
    ["a broken picture", async () => cut(await aPicture("png", [640, 320]))],
    ["too many pixels", async () => aPictureBomb()],
  ])("is not %s", async (_, make) => {
    const bytes = await make()
    await expect(recogniseDocument("scan.png", bytes)).rejects.toThrow(
      "Field 'file' accepts pdf, jpeg, png, webp by content; scan.png is none of them, or is broken"
    )
  })
})

describe("a table of text", () => {
  it.each([
    ["with commas", "sku,stock\nA,1\n", true],
    ["with semicolons and letters of any language", "\uFEFFنام;قیمت\nچای;۱\n", true],
    ["that is a page", "<!doctype html>,\n", false],
    ["without columns", "hello\n", false],
    ["with a byte that no text holds", "a,b\n\0,1", false],
  ])("%s", (_, text, is_one) => {
    expect(isTextTable(Buffer.from(text))).toBe(is_one)
  })

  it("is UTF-8", () => {
    expect(isTextTable(Buffer.from([0x61, 0x2c, 0xff, 0xfe]))).toBe(false)
  })
})

it("tells a picture by its first bytes alone", () => {
  expect(pictureFormat(Buffer.from("RIFF0000WEBPVP8 "))).toBe("webp")
  expect(pictureFormat(Buffer.from("RIFF0000WAVEfmt "))).toBeNull()
  expect(pictureFormat(SVG)).toBeNull()
})
