import { IEventBusModuleService, Message } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MemoryShelf } from "./memory-shelf"
import { RedisShelf } from "./redis-shelf"
import { Answer, ANSWER_BYTES_MAX, etagOf, Kind, kindsOf } from "./rules"
import { Shelf } from "./shelf"

export type StorefrontOptions = {
  /** How long an answer may be shown after it was true. Zero: nothing is kept. */
  listing_cache_seconds: number
  redis_url: string | null
}

/** Longer nobody waits for the answer to somebody else. */
const FLIGHT_MS_MAX = 5_000

/**
 * What becomes of one question: an answer that was kept, one that somebody is computing at the
 * moment, or the duty to compute it, which ends with `land`.
 */
export type Look =
  { answer: Answer } | { land: (body: Buffer | null, until?: number) => Answer | null }

/** Keeps the answers of listings for seconds, and computes each but once. */
export default class StorefrontModuleService {
  readonly lifetime_ms: number
  private readonly shelf: Shelf | null
  /** Answers that are being computed, by question and generations. */
  private readonly flights = new Map<string, Promise<Answer | null>>()

  __hooks = {
    onApplicationStart: async () => this.shelf?.open(),
    onApplicationShutdown: async () => this.shelf?.close(),
  }

  constructor(dependencies: Record<string, unknown>, options: StorefrontOptions) {
    this.lifetime_ms = options.listing_cache_seconds * 1000
    this.shelf = this.lifetime_ms ? shelfFor(options.redis_url) : null
    const hasBus = Object.keys(dependencies).includes(Modules.EVENT_BUS)
    // The platform registers its event bus under this key.
    const bus = hasBus ? (dependencies[Modules.EVENT_BUS] as IEventBusModuleService) : undefined
    // In the process that tells, before anybody is told: whoever did it sees what they did.
    bus?.addInterceptor?.(({ name }: Message) => this.changed(name))
  }

  /** Lists that show what the event is about are computed anew. */
  async changed(event: string) {
    await this.forget(kindsOf(event))
  }

  /** Lists that show something of these kinds are computed anew. */
  async forget(kinds: readonly Kind[]) {
    if (this.shelf && kinds.length) await this.shelf.forget(kinds)
  }

  /** Null when nothing can be kept: then everybody computes their own. */
  async look(key: string, kinds: readonly Kind[]): Promise<Look | null> {
    const found = await this.shelf?.find(key, kinds)
    if (!found) return null
    if (found.answer) return { answer: found.answer }
    const flight = `${found.generations} ${key}`
    const ahead = this.flights.get(flight)
    if (!ahead) return { land: this.takeOff(key, flight, found.generations) }
    const answer = await inTime(ahead)
    return answer && { answer }
  }

  /** An answer that may be shown as long as everybody's, or shorter. */
  answerOf(body: Buffer, until = Infinity): Answer {
    const ends = Math.min(until, Date.now() + this.lifetime_ms)
    return { body, etag: etagOf(body), until: ends }
  }

  /** Called again it does nothing: whoever leaves has mostly been answered. */
  private takeOff(key: string, flight: string, generations: string) {
    let arrive: ((answer: Answer | null) => void) | undefined
    this.flights.set(flight, new Promise((resolve) => (arrive = resolve)))
    return (body: Buffer | null, until?: number) => {
      if (!arrive) return null
      const answer = body && this.answerOf(body, until)
      arrive(answer)
      arrive = undefined
      this.flights.delete(flight)
      const isKept = answer && body.length <= ANSWER_BYTES_MAX && answer.until > Date.now()
      if (isKept) void this.shelf!.keep(key, generations, answer)
      return answer
    }
  }
}

const shelfFor = (redis_url: string | null) =>
  redis_url ? new RedisShelf(redis_url) : new MemoryShelf()

async function inTime(ahead: Promise<Answer | null>) {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), FLIGHT_MS_MAX).unref()
  })
  return await Promise.race([ahead, tooLate]).finally(() => clearTimeout(timer))
}
