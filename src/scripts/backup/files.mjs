import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { copyFile, link, mkdir, opendir, readdir, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { isAlive } from "../launcher/processes.mjs"
import { lineOf } from "./archive-reader.mjs"
import { FILES } from "./format.mjs"

/** Folders that a backup or a restore makes for itself, and that belong to no shop. */
export const OWN = ".souk-"
const PROGRESS_FILES = 1000

/**
 * The files as they are now, kept from being deleted: a second name for each, in a folder beside them.
 * The platform never changes a file that it has written, so a name is as good as a copy.
 */
export class HeldFiles {
  constructor(filesDir) {
    this.filesDir = filesDir
    this.folder = join(filesDir, `${OWN}backup-${process.pid}`)
    this.left_out = []
  }

  async begin() {
    await forgetLeftovers(this.filesDir)
    await mkdir(this.folder, { mode: 0o700, recursive: true })
  }

  async hold() {
    for await (const { path, isPlain } of walk(this.filesDir)) {
      if (isPlain) await this.keep(path)
      else if (!this.left_out.includes(`file ${path}`)) this.left_out.push(`file ${path}`)
    }
  }

  async keep(path) {
    const target = join(this.folder, path)
    await mkdir(dirname(target), { recursive: true })
    const source = join(this.filesDir, path)
    await link(source, target).catch(async ({ code }) => {
      // Held before, or deleted since it was listed.
      if (["EEXIST", "ENOENT"].includes(code)) return
      // A file system without second names gets a copy.
      await copyFile(source, target)
    })
  }

  /** Writes all of them, and tells how many, how long and their digest. */
  async write(archive, progress) {
    const digest = createHash("sha256")
    let count = 0
    let bytes = 0
    for await (const { path } of walk(this.folder)) {
      const held = join(this.folder, path)
      const { size, sha256 } = await digestOf(held)
      const contents = size > 0 ? createReadStream(held, { end: size - 1 }) : []
      await archive.streamed({ name: `${FILES}${path}`, size, sha256 }, contents)
      digest.update(lineOf({ path, size, sha256 }))
      count += 1
      bytes += size
      if (count % PROGRESS_FILES === 0) progress(count)
    }
    return { count, bytes, sha256: digest.digest("hex") }
  }

  release() {
    return rm(this.folder, { recursive: true, force: true })
  }
}

export async function digestOf(file) {
  const digest = createHash("sha256")
  let size = 0
  for await (const bytes of createReadStream(file)) {
    digest.update(bytes)
    size += bytes.length
  }
  return { size, sha256: digest.digest("hex") }
}

/** Every file below a folder, whose path is told from there; one level is held in memory at a time. */
export async function* walk(root, below = "") {
  for await (const entry of await opendir(join(root, below))) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (!below && entry.name.startsWith(OWN)) continue
    if (entry.isDirectory()) yield* walk(root, path)
    else yield { path, isPlain: entry.isFile() }
  }
}

/** A killed command leaves its folder; its process is gone, so nobody needs it. */
export async function forgetLeftovers(filesDir) {
  await mkdir(filesDir, { recursive: true })
  for (const name of await readdir(filesDir)) {
    if (!name.startsWith(OWN)) continue
    const pid = Number(name.split("-").pop())
    if (pid === process.pid || !isAlive(pid)) {
      await rm(join(filesDir, name), { recursive: true, force: true })
    }
  }
}
