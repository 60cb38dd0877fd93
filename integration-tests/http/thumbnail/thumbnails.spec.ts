import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Modules } from "@medusajs/framework/utils"
import sharp from "sharp"
import { privateFile } from "../../../src/lib/private-file"
import {
  animatedPicture,
  aPicture,
  coloursOf,
  printPicture,
  rotatedPicture,
  SVG,
  transparentPicture,
} from "../../helpers/pictures"
import { souk } from "../../helpers/runner"

souk(({ api, getContainer }) => {
  type Header = Record<string, string>
  const ask = (path: string, headers: Header = {}) =>
    api.get(`/thumbnails/${path}`, {
      ...{ headers, responseType: "arraybuffer", maxRedirects: 0, validateStatus: () => true },
    })
  const get = (width: number | string, file: string, headers?: Header) =>
    ask(`${width}/${encodeURIComponent(file)}`, headers)
  const files = () => getContainer().resolve(Modules.FILE)
  const folder = () => join(process.env.FILES_DIR!, "thumbnails")
  /** As the store has had it since before uploads were looked at. */
  const anOld = async (filename: string, bytes: Buffer) =>
    (
      await files().createFiles({
        ...{ filename, mimeType: "image/png", content: bytes.toString("base64") },
        access: "public",
      })
    ).id

  it.each([
    [160, 160, 80],
    [480, 480, 240],
    [960, 600, 300],
  ])(
    "are %i pixels wide at most, and never larger than the picture",
    async (asked, width, height) => {
      const id = await anOld("cup.jpg", await aPicture("jpeg", [600, 300]))
      const { status, data, headers } = await get(asked, id)
      expect(status).toBe(200)
      expect(await sharp(data).metadata()).toMatchObject({ format: "webp", width, height })
      expect(await coloursOf(data)).toEqual(["red", "blue"])
      expect(headers).toMatchObject({
        "content-type": "image/webp",
        "cache-control": "public, max-age=31536000, immutable",
        "cross-origin-resource-policy": "cross-origin",
        "x-content-type-options": "nosniff",
      })
    }
  )

  it("are not sent again to who has them", async () => {
    const id = await anOld("cup.jpg", await aPicture("jpeg"))
    const { headers } = await get(160, id)
    const again = await get(160, id, { "if-none-match": headers.etag })
    expect([again.status, again.data.length]).toEqual([304, 0])
  })

  it.each([
    ["an animation", () => animatedPicture(), ["red", "red"]],
    ["what is transparent", transparentPicture, ["red", "clear"]],
    ["a picture that lies on its side", rotatedPicture, ["red", "blue"]],
    ["colours of the press", printPicture, ["red", "blue"]],
    ["a picture of 30 megapixels", () => aPicture("jpeg", [7500, 4000]), ["red", "blue"]],
  ])("are made of %s", async (_, make, colours) => {
    const id = await anOld("old.png", await make())
    const { status, data } = await get(160, id)
    expect(status).toBe(200)
    expect(await coloursOf(data)).toEqual(colours)
  })

  it.each(["a b c.png", "فنجان «۱».png", "x%2f..%2f.png", "a'\"<b>&.PNG", "💩.jpeg"])(
    "are found by odd names: %s",
    async (name) => {
      const id = await anOld(name, await aPicture())
      expect((await get(160, id)).status).toBe(200)
    }
  )

  it("are made once for many who ask at the same moment", async () => {
    const id = await anOld("many.jpg", await aPicture("jpeg", [1200, 600]))
    const read = jest.spyOn(files(), "getAsBuffer")
    const answers = await Promise.all(Array.from({ length: 25 }, () => get(480, id)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(read.mock.calls.filter(([key]) => key === id)).toHaveLength(1)
    read.mockRestore()
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
  })

  it("of a picture that was deleted are gone", async () => {
    const id = await anOld("gone.jpg", await aPicture("jpeg"))
    expect((await get(160, id)).status).toBe(200)
    await files().deleteFiles(id)
    expect((await get(160, id)).status).toBe(404)
  })

  it("lead to the file itself when it cannot be opened", async () => {
    const whole = await aPicture("jpeg", [640, 320])
    for (const bytes of [SVG, whole.subarray(0, whole.length / 2), Buffer.from("GIF89a")]) {
      const id = await anOld("broken.png", bytes)
      const { status, headers } = await get(160, id)
      expect([status, headers["cache-control"]]).toEqual([302, "no-store"])
      expect(decodeURIComponent(headers.location)).toContain(`/static/${id}`)
    }
  })

  it("are answered when the disk takes nothing more", async () => {
    rmSync(folder(), { recursive: true, force: true })
    writeFileSync(folder(), "in the way")
    try {
      const id = await anOld("full.jpg", await aPicture("jpeg"))
      expect([(await get(160, id)).status, (await get(160, id)).status]).toEqual([200, 200])
    } finally {
      rmSync(folder(), { recursive: true, force: true })
      mkdirSync(folder(), { recursive: true })
    }
  })

  it("show nothing private, no other file and no other place", async () => {
    const picture = await aPicture()
    const content = { mime_type: "image/png", content: picture.toString("base64") }
    const { id } = await files().createFiles(privateFile("paper", content))
    const kept = () => (existsSync(folder()) ? readdirSync(folder()) : [])
    const before = kept()
    const none = [
      ...[id, `${id}.png`, `..%2fprivate%2f${id}`, `1700000000000-..%2f..%2fprivate%2f${id}.png`],
      ...["1700000000000-none.webp", "1700000000000-a.svg", "package.json", "%2e%2e", "%00.png"],
      ...["http:%2f%2f127.0.0.1%2fa.png", "1700000000000-http:%2f%2f127.0.0.1%2fa.png"],
    ]
    const answers = await Promise.all(none.map((name) => ask(`160/${name}`)))
    expect(answers.map(({ status }) => status)).toEqual(none.map(() => 404))
    expect(kept()).toEqual(before)
  })

  it.each(["161", "0", "-160", "1e3", "160px", "99999999", "NaN", "%00"])(
    "have no other width: %s",
    async (width) => {
      const id = await anOld("cup.jpg", await aPicture("jpeg"))
      const { status, data } = await ask(`${width}/${id}`)
      expect(status).toBe(400)
      expect(Buffer.from(data).toString()).toContain("160, 480, 960")
    }
  )
})
