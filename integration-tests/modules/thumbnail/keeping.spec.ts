import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import ThumbnailModuleService from "../../../src/modules/thumbnail/service"
import { aPicture } from "../../helpers/pictures"

describe("small pictures", () => {
  let folder: string
  const warnings: string[] = []
  const logger = { warn: (text: string) => warnings.push(text) } as never

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "souk-thumbnails-"))
    warnings.length = 0
  })
  afterEach(() => {
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true })
  })
  const aStore = (options: object = {}) =>
    new ThumbnailModuleService({ logger }, { folder, ...options })

  it("are made once for many who ask at the same moment, and then read", async () => {
    const picture = await aPicture("jpeg", [1000, 500])
    const read = jest.fn(async () => picture)
    const store = aStore()
    const ask = () => store.find(160, "1700000000000-cup.webp", read)
    const all = await Promise.all(Array.from({ length: 20 }, ask))
    expect(read).toHaveBeenCalledTimes(1)
    expect(new Set(all.map((each) => each?.toString("hex"))).size).toBe(1)
    expect(await sharp(all[0]).metadata()).toMatchObject({ format: "webp", width: 160, height: 80 })
    await ask()
    expect(read).toHaveBeenCalledTimes(1)
    expect(readdirSync(folder)).toHaveLength(1)
    // Another process finds what this one made.
    await aStore().find(160, "1700000000000-cup.webp", read)
    expect(read).toHaveBeenCalledTimes(1)
  })

  it("are tried again after a failure to read", async () => {
    const picture = await aPicture()
    const store = aStore()
    const name = "1700000000000-cup.webp"
    const fails = store.find(160, name, () => Promise.reject(new Error("away")))
    await expect(fails).rejects.toThrow("away")
    expect(await store.find(160, name, async () => picture)).toBeDefined()
  })

  it("are answered when they cannot be kept, and kept when there is room again", async () => {
    const picture = await aPicture()
    const read = jest.fn(async () => picture)
    const place = join(folder, "file")
    writeFileSync(place, "")
    // A file where the folder should be: nothing can be written, as on a disk that is full.
    const store = aStore({ folder: join(place, "thumbnails") })
    for (let times = 0; times < 2; times++) {
      expect(await store.find(480, "1700000000000-cup.png", read)).toBeDefined()
    }
    expect(read).toHaveBeenCalledTimes(2)
    expect(warnings).toEqual(Array(2).fill(expect.stringContaining("could not be kept")))
    rmSync(place)
    await store.find(480, "1700000000000-cup.png", read)
    await store.find(480, "1700000000000-cup.png", read)
    expect(read).toHaveBeenCalledTimes(3)
  })

  it("take no more room than they may, and the newest stay", async () => {
    const picture = await aPicture("png", [400, 400])
    const one = (await aStore({ folder: join(folder, "one") }).find(160, "a", async () => picture))!
    const kept = join(folder, "kept")
    const store = aStore({ folder: kept, bytes_max: one.length * 3, prune_every: 1 })
    for (let i = 0; i < 8; i++) await store.find(160, `picture-${i}`, async () => picture)
    expect(readdirSync(kept)).toHaveLength(2)
    const read = jest.fn(async () => picture)
    await store.find(160, "picture-7", read)
    expect(read).not.toHaveBeenCalled()
  })

  it("of what is no picture are none, and nothing is kept", async () => {
    expect(await aStore().find(160, "x.png", async () => Buffer.from("<svg/>"))).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })
})
