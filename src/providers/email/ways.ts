import { DeliveryRefusal, readRefusal } from "../../lib/delivery-refusal"
import { Letter, SendLetter } from "./letter"

/** So many failures one after the other, and a way rests. */
export const FAILURES_MAX = 5
export const REST_MS = 30_000
/** Longest rest that a way may ask for and be given. */
const REST_MS_MAX = 60 * 60 * 1000

type Way = { name: string; send: SendLetter; failures: number; rests_until: number }

/**
 * Sends a mail the first way that takes it. A way that fails again and again rests, so that not
 * every mail waits for its time-out; afterwards one mail tries it while the others still go round.
 * Nothing is sent another way when the address itself is refused. With one way alone there is no
 * rest: there is nothing to go round to.
 */
export class Ways {
  private readonly ways: Way[]

  constructor(
    senders: Record<string, SendLetter>,
    private readonly clock: () => number = () => Date.now()
  ) {
    const fresh = { failures: 0, rests_until: 0 }
    this.ways = Object.entries(senders).map(([name, send]) => ({ name, send, ...fresh }))
  }

  /** @returns the way's name and its own id, as `smtp:<id>` */
  async send(letter: Letter): Promise<string> {
    const refusals: string[] = []
    for (const way of this.ways) {
      if (!this.isOpen(way)) continue
      try {
        const id = await way.send(letter)
        this.recover(way)
        return `${way.name}:${id}`
      } catch (error) {
        const { words, is_permanent, retry_after_ms } = readRefusal(error)
        if (is_permanent) this.recover(way)
        if (is_permanent || this.ways.length === 1) throw error
        this.fail(way, retry_after_ms)
        refusals.push(words)
      }
    }
    throw new DeliveryRefusal(refusals.join(" | ") || "Every way to send mails rests", {
      retry_after_ms: this.waitForNext(),
    })
  }

  private isOpen(way: Way) {
    const now = this.clock()
    if (now < way.rests_until) return false
    // Whoever comes first after a rest tries it, for all.
    if (way.failures >= FAILURES_MAX) way.rests_until = now + REST_MS
    return true
  }

  /** Whoever takes a mail, or knows that an address is none, is well. */
  private recover(way: Way) {
    way.failures = 0
    way.rests_until = 0
  }

  private fail(way: Way, asked_ms: number | null) {
    way.failures += 1
    const rest = asked_ms ?? (way.failures >= FAILURES_MAX ? REST_MS : 0)
    way.rests_until = this.clock() + Math.min(rest, REST_MS_MAX)
  }

  /** Nothing while one of them can be tried at once. */
  private waitForNext() {
    const wait = Math.min(...this.ways.map((way) => way.rests_until)) - this.clock()
    return wait > 0 ? wait : undefined
  }
}
