import Redis from "ioredis"
import { Answer, Kind } from "./rules"
import { Found, Shelf } from "./shelf"

const PREFIX = "souk:listing:"
/** Longer than this a page is computed faster than it is found. */
const ANSWER_MS_MAX = 50
/** Nobody waits again for a Redis that did not answer a while ago. */
const ASK_AGAIN_MS = 1_000
const RECONNECT_MS = 500
const NEWLINE = 10

/** For all processes. While Redis is away nothing is kept, and nobody waits for it. */
export class RedisShelf implements Shelf {
  private readonly redis: Redis
  private silentUntil = 0

  constructor(url: string) {
    this.redis = new Redis(url, {
      // A command that only migrates has nothing to ask.
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => RECONNECT_MS,
    })
    // Who asks is answered without it; that Redis is away others tell.
    this.redis.on("error", () => {})
  }

  async find(key: string, kinds: readonly Kind[]): Promise<Found | null> {
    return await this.asking(async () => {
      const names = kinds.map(generationKey)
      const found = await this.redis.mgetBuffer(...names, PREFIX + key)
      const generations = found.slice(0, -1).map(String).join()
      const kept = found[names.length] && read(found[names.length]!)
      const isFresh = kept?.generations === generations && kept.answer.until > Date.now()
      return { generations, answer: isFresh ? kept.answer : null }
    })
  }

  async keep(key: string, generations: string, { body, etag, until }: Answer) {
    const head = JSON.stringify({ generations, etag, until })
    const value = Buffer.concat([Buffer.from(`${head}\n`), body])
    const ms = until - Date.now()
    if (ms > 0) await this.asking(() => this.redis.set(PREFIX + key, value, "PX", ms))
  }

  /** It is asked even if it was silent; what it is not told is old when its lifetime is over. */
  async forget(kinds: readonly Kind[]) {
    this.silentUntil = 0
    await this.asking(() => Promise.all(kinds.map((kind) => this.redis.incr(generationKey(kind)))))
  }

  open() {
    // It tries again by itself.
    if (this.redis.status === "wait") void this.redis.connect().catch(() => {})
  }

  close() {
    this.redis.disconnect()
  }

  private async asking<Told>(deed: () => Promise<Told>): Promise<Told | null> {
    this.open()
    if (this.redis.status !== "ready" || Date.now() < this.silentUntil) return null
    try {
      return await inTime(deed())
    } catch {
      this.silentUntil = Date.now() + ASK_AGAIN_MS
      return null
    }
  }
}

async function inTime<Told>(deed: Promise<Told>): Promise<Told> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    // A process that was busy so long reads what has arrived before it gives up.
    const giveUp = () => setImmediate(() => reject(new Error("Redis does not answer")))
    timer = setTimeout(giveUp, ANSWER_MS_MAX)
  })
  return await Promise.race([deed, tooLate]).finally(() => clearTimeout(timer))
}

const generationKey = (kind: Kind) => `${PREFIX}generation:${kind}`

/** A line about the answer, and the answer as it is. */
function read(value: Buffer): { generations: string; answer: Answer } {
  const end = value.indexOf(NEWLINE)
  const { generations, etag, until } = JSON.parse(value.subarray(0, end).toString())
  return { generations, answer: { body: value.subarray(end + 1), etag, until } }
}
