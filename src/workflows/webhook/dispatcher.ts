import { batched } from "../../lib/batched"
import { FRESH, Pace, paceAfter, restOf } from "./pace"
import { Sender, takeTurn } from "./take-turn"

/**
 * Endpoints that have their turn at a time in this process. Slow and failing ones have lanes of
 * their own, so that they never take the place of one that is well.
 */
const LANES = { well: 32, troubled: 128 }
type Lane = keyof typeof LANES

export type DispatcherOptions = {
  /** Comes back to endpoints by itself after a rest, which is waste in a run that ends. */
  is_lasting: boolean
  complain: (error: unknown) => void
}

/** Gives endpoints their turns: each has one at a time, and none waits for another's. */
export class Dispatcher {
  private readonly paces = new Map<string, Pace>()
  private readonly queues: Record<Lane, Set<string>> = { well: new Set(), troubled: new Set() }
  private readonly busy = new Map<string, Lane>()
  /** Was due when somebody looked during its turn. */
  private readonly dueAgain = new Set<string>()
  /** Ends when the last turn of an endpoint is written down. */
  private readonly unmarked = new Map<string, Promise<unknown>>()
  private readonly underWay = new Set<Promise<unknown>>()

  constructor(
    private readonly sender: Sender,
    private readonly options: DispatcherOptions
  ) {}

  /** Sees to it that what is due is sent. One looks at a time; who asks meanwhile gets the next look. */
  async wake(): Promise<void> {
    await this.look("", undefined)
  }

  /** Until nothing is under way any more. */
  async settle(): Promise<void> {
    while (this.underWay.size) await Promise.race(this.underWay)
  }

  private readonly look = batched<never, void>(async () => {
    const { webhooks, clock } = this.sender
    for (const { id, is_failing } of await webhooks.dueEndpoints(clock.now())) {
      if (this.busy.has(id)) this.dueAgain.add(id)
      else this.enqueue(id, is_failing)
    }
    return new Map<string, never>()
  }, 1)

  private enqueue(id: string, is_failing = false) {
    const { failures, is_slow } = this.paces.get(id) ?? FRESH
    const isTroubled = is_failing || is_slow || failures > 0
    this.queues[isTroubled ? "troubled" : "well"].add(id)
    this.fill()
  }

  private fill() {
    for (const lane of ["well", "troubled"] as const) {
      for (const id of this.queues[lane]) {
        const taken = [...this.busy.values()].filter((one) => one === lane).length
        if (taken >= LANES[lane] || this.sender.webhooks.isStopping) break
        this.queues[lane].delete(id)
        if (!this.busy.has(id)) this.follow(this.turn(id, lane))
      }
    }
  }

  private follow(work: Promise<unknown>) {
    const followed = work.catch(this.options.complain).finally(() => {
      this.underWay.delete(followed)
    })
    this.underWay.add(followed)
  }

  private async turn(id: string, lane: Lane): Promise<void> {
    this.busy.set(id, lane)
    const pace = this.paces.get(id) ?? FRESH
    let again_in: number | null = null
    try {
      const end = await takeTurn(this.sender, id, pace)
      if (end) {
        await this.oneTurnBehind(id, end.marked)
        const next = paceAfter(pace, end)
        this.paces.set(id, next)
        if (end.again_at) again_in = this.waitFor(end.again_at, next)
      }
    } finally {
      this.busy.delete(id)
      if (this.dueAgain.delete(id)) again_in ??= this.waitFor(new Date(0), this.paces.get(id))
      if (again_in !== null) this.comeBack(id, again_in)
      else this.forget(id)
      this.fill()
    }
  }

  /**
   * A turn may begin while the one before is being written down, and no earlier: so a process that
   * is killed leaves two turns of an endpoint, at most, that nobody knows to have arrived.
   */
  private async oneTurnBehind(id: string, marked: Promise<unknown>) {
    const before = this.unmarked.get(id)
    this.unmarked.set(id, marked)
    this.follow(marked)
    await before
  }

  /** Of an endpoint that is well nothing needs to be known. */
  private forget(id: string) {
    const { failures, is_slow } = this.paces.get(id) ?? FRESH
    if (!failures && !is_slow) this.paces.delete(id)
    this.unmarked.delete(id)
  }

  private waitFor(at: Date, pace = FRESH): number {
    const until = at.getTime() - this.sender.clock.now().getTime()
    return Math.max(0, until, this.options.is_lasting ? restOf(pace) : 0)
  }

  private comeBack(id: string, ms: number) {
    if (!ms) this.enqueue(id)
    else if (this.options.is_lasting) setTimeout(() => this.enqueue(id), ms).unref()
  }
}
