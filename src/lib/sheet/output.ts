import { createHash } from "node:crypto"
import { Readable, Writable } from "node:stream"

/** What somebody who looks after a file wants to know of it. */
export type Written = { bytes: number; sha256: string }

/** The end of everything that is written: counts it, and waits while whoever reads is slower. */
export class Output {
  bytes = 0
  private readonly hash = createHash("sha256")

  constructor(
    private readonly to: Writable,
    private readonly signal?: AbortSignal
  ) {}

  async write(bytes: Buffer) {
    this.assertOpen()
    this.bytes += bytes.length
    this.hash.update(bytes)
    if (!this.to.write(bytes)) await roomIn(this.to, this.signal)
    this.assertOpen()
  }

  /** Takes all of a stream. */
  async drink(from: Readable) {
    for await (const piece of from) await this.write(piece as Buffer)
  }

  async end(): Promise<Written> {
    await new Promise<void>((resolve, reject) => {
      this.to.once("error", reject).once("close", () => reject(hungUp()))
      this.to.end(resolve)
    })
    return { bytes: this.bytes, sha256: this.hash.digest("hex") }
  }

  private assertOpen() {
    this.signal?.throwIfAborted()
    if (this.to.errored) throw this.to.errored
    if (this.to.destroyed) throw hungUp()
  }
}

const hungUp = () => new Error("Whoever was reading the file closed it before its end")

/** Resolves when a stream takes more, takes nothing any longer, or nobody wants it to. */
export function roomIn(stream: Writable, signal?: AbortSignal): Promise<void> {
  if (!stream.writableNeedDrain || signal?.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      for (const event of ENDINGS) stream.off(event, done)
      signal?.removeEventListener("abort", done)
      resolve()
    }
    for (const event of ENDINGS) stream.on(event, done)
    signal?.addEventListener("abort", done)
  })
}
const ENDINGS = ["drain", "close", "error"]
