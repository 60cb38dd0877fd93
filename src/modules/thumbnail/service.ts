import { createHash, randomUUID } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Logger } from "@medusajs/framework/types"
import { rewritePicture } from "../../lib/picture"
import { CACHE_BYTES_MAX, PRUNE_EVERY, THUMBNAIL_QUALITY, ThumbnailWidth } from "./rules"

type Options = {
  folder: string
  /** For tests; the limit of the rules otherwise. */
  bytes_max?: number
  prune_every?: number
}
type Read = () => Promise<Buffer>

/**
 * Small versions of pictures, made when they are first asked for and kept on disk. What is kept can
 * be thrown away at any time: it is made again.
 */
export default class ThumbnailModuleService {
  private readonly making = new Map<string, Promise<Buffer | undefined>>()
  private written = 0

  constructor(
    private readonly dependencies: { logger: Logger },
    private readonly options: Options
  ) {}

  /**
   * The version of this width; who asks for one that is being made waits for it.
   *
   * @param read gives the picture, and is asked once
   * @returns nothing when the picture cannot be opened
   */
  async find(width: ThumbnailWidth, file: string, read: Read): Promise<Buffer | undefined> {
    const name = nameOf(width, file)
    const underWay = this.making.get(name)
    if (underWay) return await underWay
    const made = this.keptOrMade(name, width, read).finally(() => this.making.delete(name))
    this.making.set(name, made)
    return await made
  }

  private async keptOrMade(name: string, width: ThumbnailWidth, read: Read) {
    const path = join(this.options.folder, name)
    const kept = await readFile(path).catch(() => undefined)
    if (kept) return kept
    const made = await rewritePicture(await read(), {
      ...{ to: "webp", width, height: width * TALLEST, quality: THUMBNAIL_QUALITY },
    })
    if (made) await this.keep(path, made)
    return made
  }

  /** A disk that is full, or gone, costs time and no picture. */
  private async keep(path: string, made: Buffer) {
    const { folder, prune_every = PRUNE_EVERY } = this.options
    const draft = `${path}.${randomUUID()}`
    try {
      await mkdir(folder, { recursive: true })
      await writeFile(draft, made)
      // Whoever reads meanwhile finds all of it or nothing.
      await rename(draft, path)
      this.written += 1
      if (this.written % prune_every === 0) await this.prune()
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined)
      const reason = error instanceof Error ? error.message : String(error)
      this.dependencies.logger.warn(`A small picture could not be kept: ${reason}`)
    }
  }

  /** Throws the oldest away until there is room again; what is asked for is made anew. */
  private async prune() {
    const { folder, bytes_max = CACHE_BYTES_MAX } = this.options
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const path = join(folder, name)
        // Another process may have removed it first.
        const facts = await stat(path).catch(() => undefined)
        return { path, bytes: facts?.size ?? 0, at: facts?.mtimeMs ?? 0 }
      })
    )
    let bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    for (const file of files.sort((one, other) => one.at - other.at)) {
      if (bytes <= bytes_max * ROOM) return
      await rm(file.path, { force: true })
      bytes -= file.bytes
    }
  }
}

/** Of its width; a picture that is taller still is made narrower. */
const TALLEST = 3
/** The part of the limit that is left after throwing away. */
const ROOM = 0.9

/** Keys hold words of people; the names on disk do not. */
const nameOf = (width: number, file: string) =>
  `${width}-${createHash("sha256").update(file).digest("hex")}.webp`
