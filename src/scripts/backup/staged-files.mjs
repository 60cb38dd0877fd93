import { createWriteStream } from "node:fs"
import { constants, copyFile, link, lstat, mkdir, open, rm, statfs, unlink } from "node:fs/promises"
import { dirname, join, sep } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Problem } from "../launcher/terminal.mjs"
import { digestOf, forgetLeftovers, OWN, walk } from "./files.mjs"

/** Files on their way back: written beside their places, put there together, and never over another. */
export class StagedFiles {
  constructor(filesDir) {
    this.filesDir = filesDir
    this.folder = join(filesDir, `${OWN}restore-${process.pid}`)
    this.kept = true
  }

  /** Refuses a path that leads elsewhere, or to a file that is another one. */
  async assertFits({ path, size, sha256 }) {
    const segments = path.split("/")
    for (let i = 1; i < segments.length; i += 1) {
      const folder = segments.slice(0, i).join(sep)
      const found = await lstat(join(this.filesDir, folder)).catch(nothing)
      if (found && !found.isDirectory()) {
        throw new Problem(`${folder} in the folder of files is no folder; nothing was restored`)
      }
    }
    const found = await lstat(join(this.filesDir, path)).catch(nothing)
    if (!found) return
    const isSame =
      found.isFile() &&
      found.size === size &&
      (await digestOf(join(this.filesDir, path))).sha256 === sha256
    if (isSame) return
    throw new Problem(
      `The folder of files holds another ${path}, which is not overwritten; restore with FILES_DIR` +
        " set to an empty folder"
    )
  }

  async assertRoom({ bytes }) {
    await mkdir(this.filesDir, { recursive: true })
    const { bavail, bsize } = await statfs(this.filesDir)
    if (bytes <= bavail * bsize) return
    throw new Problem(`The files need ${bytes} bytes, and ${bavail * bsize} are free`)
  }

  async begin() {
    await forgetLeftovers(this.filesDir)
    await mkdir(this.folder, { mode: 0o700 })
  }

  async stage({ path }, contents) {
    const target = join(this.folder, path)
    await mkdir(dirname(target), { recursive: true })
    await pipeline(Readable.from(contents, { objectMode: false }), createWriteStream(target))
    const handle = await open(target, "r")
    await handle.sync()
    await handle.close()
  }

  /** Until `keep` is said, the end takes them away again. */
  async put() {
    this.kept = false
    for await (const { path } of walk(this.folder)) {
      const target = join(this.filesDir, path)
      await mkdir(dirname(target), { recursive: true })
      const source = join(this.folder, path)
      await link(source, target).catch(async ({ code }) => {
        // The same one: another was refused before anything began.
        if (code === "EEXIST") return
        await copyFile(source, target, constants.COPYFILE_EXCL)
      })
    }
  }

  keep() {
    this.kept = true
  }

  async end() {
    if (!this.kept) await this.takeAway()
    await rm(this.folder, { recursive: true, force: true })
  }

  async takeAway() {
    for await (const { path } of walk(this.folder)) {
      const target = join(this.filesDir, path)
      const [staged, put] = await Promise.all([
        lstat(join(this.folder, path)),
        lstat(target).catch(nothing),
      ])
      if (put?.ino === staged.ino && put.dev === staged.dev) await unlink(target)
    }
  }
}

const nothing = () => undefined
