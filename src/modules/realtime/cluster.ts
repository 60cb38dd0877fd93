import { Logger } from "@medusajs/framework/types"
import { createAdapter } from "@socket.io/redis-streams-adapter"
import Redis, { RedisOptions } from "ioredis"

/** Messages kept for processes and clients that were away: two minutes of eighty a second. */
export const STREAM_LENGTH_MAX = 10_000
/** How long a client may be away and be told what it missed. */
export const RECOVERY_MS = 2 * 60_000
/** An answer that takes longer is not waited for: sockets of this process are told without it. */
const ANSWER_MS_MAX = 1_000
/** How long one reading waits for news, and after how many of them nobody is taken to be there. */
const READ_MS = 2_000
const READINGS_MISSED_MAX = 3
const RECONNECT_MS_MAX = 2_000
/** Between two readings that Redis refuses. */
const REFUSED_PAUSE_MS = 1_000
const KEEP_ALIVE_MS = 10_000

const SHARED: RedisOptions = {
  keepAlive: KEEP_ALIVE_MS,
  connectTimeout: ANSWER_MS_MAX,
  retryStrategy: (attempts) => Math.min(attempts * 100, RECONNECT_MS_MAX),
}
/** Fails at once while Redis is away: who is connected here does not wait for who is not. */
const WRITER: RedisOptions = {
  ...SHARED,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  // Its master is another server by now.
  reconnectOnError: (error) => error.message.startsWith("READONLY"),
  socketTimeout: ANSWER_MS_MAX,
}
/** Waits for Redis to come back: the adapter asks again at once whenever a reading fails. */
const READER: RedisOptions = {
  ...SHARED,
  maxRetriesPerRequest: null,
  socketTimeout: READ_MS * READINGS_MISSED_MAX,
}

/**
 * Joins the sockets of several processes through Redis. Nothing depends on it: while Redis is away
 * each process goes on with its own sockets, and all find together again when it is back.
 */
export class Cluster {
  private readonly writer: Redis
  private readonly readers = new Set<Redis>()
  private isFailing = false
  private isClosed = false

  constructor(
    private readonly url: string,
    private readonly logger: Logger
  ) {
    this.writer = new QuietRedis(url, WRITER)
    this.writer.on("error", (error) => this.fails(error))
    this.writer.on("close", () => this.fails())
    this.writer.on("ready", () => this.works())
    this.writer.xadd = this.watchedWrite() as Redis["xadd"]
    // The adapter makes its other connections in this way.
    this.writer.duplicate = () => this.reader()
  }

  adapter() {
    // Databases of one Redis share their channels, so the names tell them apart.
    const name = `souk:sockets:${this.writer.options.db ?? 0}`
    return createAdapter(this.writer, {
      streamName: name,
      channelPrefix: name,
      sessionKeyPrefix: `${name}:session:`,
      maxLen: STREAM_LENGTH_MAX,
      blockTimeInMs: READ_MS,
      onlyPlaintext: true,
    })
  }

  /** To be called when the adapters are closed; what they wrote last is still sent. */
  async close() {
    this.isClosed = true
    // Away, or gone meanwhile: then there is nobody to say goodbye to.
    await this.writer.quit().catch(() => {})
    for (const one of [this.writer, ...this.readers]) one.disconnect()
  }

  private reader(): Redis {
    const reader = new QuietRedis(this.url, READER)
    this.readers.add(reader)
    // The writer, which is away at the same times, tells of it.
    reader.on("error", () => {})
    reader.xread = this.patientRead(reader) as Redis["xread"]
    return reader
  }

  /**
   * Two things that the adapter leaves out. It begins with "$", whatever comes next, at each
   * reading until there is something; what is written between two readings would be lost, so the
   * beginning is remembered. And it reads again at once after an error, without end.
   */
  private patientRead(reader: Redis) {
    const read = reader.xread.bind(reader) as (...args: unknown[]) => Promise<unknown>
    let beginning: string | undefined
    return async (...args: unknown[]) => {
      try {
        const [stream, from] = args.slice(-2).map(String)
        if (from !== "$") return await read(...args)
        beginning ??= await lastIdOf(reader, stream)
        return await read(...args.slice(0, -1), beginning)
      } catch (error) {
        if (this.isClosed) return await new Promise(() => {})
        await new Promise((resolve) => setTimeout(resolve, REFUSED_PAUSE_MS).unref())
        throw error
      }
    }
  }

  /** A Redis that is there may still refuse what is written: it is full, or a replica by now. */
  private watchedWrite() {
    const write = this.writer.xadd.bind(this.writer) as (...args: unknown[]) => Promise<unknown>
    return async (...args: unknown[]) => {
      try {
        const id = await write(...args)
        this.works()
        return id
      } catch (error) {
        this.fails(error as Error)
        throw error
      }
    }
  }

  private fails(error?: Error) {
    if (this.isFailing || this.isClosed) return
    this.isFailing = true
    const why = error ? `: ${error.message || String(error)}` : ""
    this.logger.warn(`Redis fails${why}. Sockets hear only what their own process tells`)
  }

  private works() {
    if (this.isFailing) this.logger.info("Redis works again. Sockets hear what every process tells")
    this.isFailing = false
  }
}

/** The adapter does not wait for every answer, and an error nobody waits for ends a process. */
class QuietRedis extends Redis {
  sendCommand(...args: Parameters<Redis["sendCommand"]>) {
    const answer = super.sendCommand(...args)
    // Whoever does wait for it is told the error all the same.
    void Promise.resolve(answer).catch(() => {})
    return answer
  }
}

async function lastIdOf(reader: Redis, stream: string): Promise<string> {
  const [last] = await reader.xrevrange(stream, "+", "-", "COUNT", 1)
  return last?.[0] ?? "0-0"
}
