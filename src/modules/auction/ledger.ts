import { setImmediate as nextTurn } from "node:timers/promises"
import { BidCommand, Decided, decideBatch, Known, outboxOf } from "./batch"
import type { Run } from "./database"
import { findBidders, findDecisions, Locked, lockOwn, writeBatch } from "./ledger-store"
import type { OutboxRow } from "./outbox"
import type { AuctionRow } from "./rows"
import { BATCH_MAX, LAST_BIDS, QUEUE_MAX } from "./rules"
import type { LastBid, PublicBid } from "./state"

/** Batches of different auctions that this process decides at once; each takes a connection. */
const BATCHES_AT_ONCE = 8
/**
 * Bids that came while a batch was decided wait until it is this old: under load fewer and larger
 * batches cost both the process and the database less than many small ones.
 */
const BATCH_EVERY_MS = 8
/** Answers given in one turn of the event loop; between the turns the next batch gets on. */
const ANSWERS_AT_ONCE = 32
/** Auctions whose bidders and last lines of history a process remembers. */
const REMEMBERED_MAX = 200

/** A decided and committed batch. */
export type Batch = Decided & {
  /** The row before and after. */
  before: AuctionRow
  after: AuctionRow
  now: Date
  outbox: OutboxRow[]
  last_bids: PublicBid[]
  /** The highest valid max, in minor units, of those who repeated an earlier bid. */
  ownMax: Map<string, number | null>
}
type Waiting<Reply> = {
  command: BidCommand
  resolve: (reply: Reply) => void
  reject: (error: unknown) => void
}
/** True for as long as nobody else changed the row, which its revision tells. */
type Memory = { revision: number; seq: number; bidders: Set<string>; last_bids: PublicBid[] }

export type LedgerHost<Reply> = {
  transaction: <T>(work: (run: Run) => Promise<T>) => Promise<T>
  lastBids: (run: Run, row: AuctionRow) => Promise<PublicBid[]>
  publicBid: (row: AuctionRow, bid: LastBid) => PublicBid
  /** Starts or closes an auction whose time has come. */
  advance: (auction_id: string) => Promise<void>
  /** Makes the answers of a committed batch, one per command, and tells of it. */
  settled: (batch: Batch) => Reply[]
}

/**
 * Bids wait in one queue per auction and are decided in batches: one transaction holds the row,
 * writes all of them and commits, then everyone is answered. The row's lock keeps several
 * processes right; the queue only makes it cheap.
 */
export class Ledger<Reply> {
  private readonly queues = new Map<string, Waiting<Reply>[]>()
  /** Auctions with waiting bids that nobody works on, in the order in which they came. */
  private readonly ready: string[] = []
  private readonly memories = new Map<string, Memory>()
  /** The answers of earlier batches that are not given yet. */
  private answering: Promise<void> = Promise.resolve()
  private working = 0
  private isPumping = false

  constructor(private readonly host: LedgerHost<Reply>) {}

  /** Undefined when the queue is full: too many bids wait for this auction already. */
  place(command: BidCommand): Promise<Reply> | undefined {
    const { auction_id } = command
    let queue = this.queues.get(auction_id)
    if (!queue) {
      this.queues.set(auction_id, (queue = []))
      this.ready.push(auction_id)
    }
    if (queue.length >= QUEUE_MAX) return undefined
    const waiting = queue
    this.pumpSoon()
    return new Promise<Reply>((resolve, reject) => {
      waiting.push({ command, resolve, reject })
    })
  }

  /** What arrives in the same turn of the event loop is decided together. */
  private pumpSoon(): void {
    if (this.isPumping) return
    this.isPumping = true
    setImmediate(() => {
      this.isPumping = false
      while (this.working < BATCHES_AT_ONCE && this.ready.length) {
        this.working += 1
        void this.work(this.ready.shift()!)
      }
    })
  }

  private async work(auction_id: string): Promise<void> {
    const queue = this.queues.get(auction_id)!
    const begun = Date.now()
    await this.decide(auction_id, queue.splice(0, BATCH_MAX))
    // An auction that gathers bids holds no place that another one could work in.
    this.working -= 1
    const rest = begun + BATCH_EVERY_MS - Date.now()
    if (!queue.length) this.queues.delete(auction_id)
    else if (rest > 0 && queue.length < BATCH_MAX) setTimeout(() => this.resume(auction_id), rest)
    else this.ready.push(auction_id)
    if (this.ready.length) this.pumpSoon()
  }

  private resume(auction_id: string): void {
    this.ready.push(auction_id)
    this.pumpSoon()
  }

  /** Never throws: every bid of the batch gets an answer or an error. */
  private async decide(auction_id: string, batch: Waiting<Reply>[]): Promise<void> {
    try {
      const commands = batch.map(({ command }) => command)
      this.answer(batch, this.host.settled(await this.commit(auction_id, commands)))
    } catch (error) {
      this.memories.delete(auction_id)
      if (batch.length > 1 && isOneBidsFault(error)) {
        for (const one of batch) await this.decide(auction_id, [one])
      } else {
        for (const { reject } of batch) reject(error)
      }
    }
  }

  /** In the order of the bids, also across batches. Nobody waits for it to end. */
  private answer(batch: Waiting<Reply>[], replies: Reply[]): void {
    this.answering = this.answering.then(async () => {
      for (let from = 0; from < batch.length; from += ANSWERS_AT_ONCE) {
        if (from) await nextTurn()
        const to = Math.min(from + ANSWERS_AT_ONCE, batch.length)
        for (let i = from; i < to; i++) batch[i].resolve(replies[i])
      }
    })
  }

  private async commit(auction_id: string, commands: BidCommand[]): Promise<Batch> {
    const batch = await this.host.transaction((run) => this.write(run, auction_id, commands, true))
    if (batch) return batch
    await this.host.advance(auction_id)
    // Whether it moved or not, the clock decides now.
    const late = await this.host.transaction((run) => this.write(run, auction_id, commands, false))
    return late!
  }

  /** @returns undefined when the auction has to be started or closed first */
  private async write(run: Run, auction_id: string, commands: BidCommand[], mayWait: boolean) {
    const locked = await lockOwn(run, auction_id)
    if (mayWait && isDue(locked)) return undefined
    const { row: before, now } = locked
    const memory = await this.recall(run, before, commands)
    const { decisions, ownMax } = await findDecisions(run, auction_id, commands)
    const known: Known = { decisions, bidders: memory.bidders }
    const decided = decideBatch(before, commands, known, now)
    const outbox = outboxOf(before, decided)
    await writeBatch(run, locked, decided, outbox)
    const after = decided.bids.length
      ? { ...decided.lot, revision: before.revision + 1, updated_at: now }
      : before
    const last_bids = this.history(after, decided, memory)
    const { revision, seq } = after
    this.remember(auction_id, { ...memory, revision, seq, last_bids })
    return { ...decided, before, after, now, outbox, last_bids, ownMax }
  }

  private async recall(run: Run, row: AuctionRow, commands: BidCommand[]): Promise<Memory> {
    let memory = this.memories.get(row.id)
    if (memory?.revision !== row.revision || memory.seq !== row.seq) {
      const { revision, seq } = row
      memory = { revision, seq, bidders: new Set(), last_bids: await this.host.lastBids(run, row) }
    }
    const { bidders } = memory
    const ids = new Set(commands.map(({ customer_id }) => customer_id))
    const unknown = [...ids].filter((customer_id) => !bidders.has(customer_id))
    for (const id of await findBidders(run, row.id, unknown)) bidders.add(id)
    return memory
  }

  /** A transaction that fails afterwards makes us forget; see `decide`. */
  private remember(auction_id: string, memory: Memory): void {
    this.memories.delete(auction_id)
    this.memories.set(auction_id, memory)
    if (this.memories.size <= REMEMBERED_MAX) return
    const [oldest] = this.memories.keys()
    this.memories.delete(oldest)
  }

  private history(row: AuctionRow, { bids }: Decided, { last_bids }: Memory): PublicBid[] {
    const lines: PublicBid[] = []
    for (let i = bids.length - 1; i >= 0 && lines.length < LAST_BIDS; i--) {
      if (bids[i].result !== "max_raised") lines.push(this.host.publicBid(row, bids[i]))
    }
    return lines.length ? [...lines, ...last_bids].slice(0, LAST_BIDS) : last_bids
  }
}

/** Bids wait for the start or the end that is due, and then hear what came of it. */
export const isDue = ({ row, now }: Locked): boolean =>
  (row.status === "live" && row.ends_at <= now) ||
  (row.status === "scheduled" && row.starts_at !== null && row.starts_at <= now)

const DATA_ERRORS = /^2[23]/

/** What the database says about a value, in contrast to what befalls the whole connection. */
function isOneBidsFault(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  return typeof code === "string" && DATA_ERRORS.test(code)
}
