import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { open, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import { pack } from "tar-stream"
import { Problem } from "../launcher/terminal.mjs"

/** Others of the machine may not read it: it holds everything that the shop knows. */
const MODE = 0o600

/**
 * Writes an archive under a name of its own, and gives it the right one when it is complete and on
 * the disk: half an archive never looks like one.
 */
export async function writeArchive(file, fill) {
  const draft = `${file}.${process.pid}.part`
  const tar = pack()
  const output = createWriteStream(draft, { mode: MODE, flags: "wx" })
  const written = pipeline(tar, createGzip(), output)
  // Heard below; a failure while an entry waits for room must not be nobody's.
  written.catch((error) => tar.destroy(error))
  try {
    const result = await Promise.race([fill(entriesOf(tar)), written.then(endedEarly)])
    tar.finalize()
    await written
    await toDisk(draft)
    await rename(draft, file)
    await toDisk(dirname(file))
    return result
  } catch (error) {
    tar.destroy(error)
    await written.catch(() => {})
    await rm(draft, { force: true })
    // No room, no right, no such folder.
    throw error.syscall ? new Problem(`The archive cannot be written: ${error.message}`) : error
  }
}

const endedEarly = () => {
  throw new Error("The archive ended before it was complete")
}

async function toDisk(path) {
  const handle = await open(path, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const entriesOf = (tar) => ({
  /** An entry whose contents are at hand; answers with their digest. */
  async whole(name, contents) {
    const buffer = Buffer.isBuffer(contents) ? contents : Buffer.from(contents)
    await new Promise((resolve, reject) => {
      tar.entry({ name, size: buffer.length, mode: MODE }, buffer, (error) =>
        error ? reject(error) : resolve()
      )
    })
    return createHash("sha256").update(buffer).digest("hex")
  },

  /** An entry of so many bytes, which come as they are read. */
  async streamed({ name, size, sha256 }, contents) {
    const header = { name, size, mode: MODE, pax: { comment: sha256 } }
    await new Promise((resolve, reject) => {
      const entry = tar.entry(header, (error) => (error ? reject(error) : resolve()))
      pipeline(contents, entry).catch(reject)
    })
  },
})
