import { MedusaError } from "@medusajs/framework/utils"
import type { Touched } from "./announcements"
import type { BidCommand, Decision } from "./batch"
import { Bidder, decideBuyNow, Refused } from "./bidding"
import type { Run, Statement } from "./database"
import { writeEnds } from "./ends"
import { Batch, isDue, Ledger } from "./ledger"
import { lockOwn } from "./ledger-store"
import {
  AMOUNT_MAX,
  BID_SOURCES,
  BidRefusal,
  BidResult,
  IDEMPOTENCY_KEY_LENGTH_MAX,
  QUEUE_MAX,
} from "./rules"
import type { PublicState } from "./state"
import { AuctionVoids } from "./voids"

/** `max_amount` in whole minor units. */
export type PlaceBid = BidCommand
export type BidPlaced = {
  ok: true
  /** What the bid did when it was decided; `auction` and `am_leading` are of now. */
  result: BidResult
  /** Minor units. */
  bid: { id: string; seq: number; max_amount: number; price_after: number; placed_at: Date }
  auction: PublicState
  /** Minor units; null when all own bids were taken out since. */
  my_max: number | null
  am_leading: boolean
  /** The key was known: nothing was stored. */
  is_repeat: boolean
}
export type BidRefused = { ok: false; code: BidRefusal; message: string; auction: PublicState }
export type BidReply = BidPlaced | BidRefused

/** Repeating a purchase answers it again, so its key is needed by nobody. */
export type BuyNow = Bidder & { auction_id: string; idempotency_key?: string | null }
export type BuyNowReply = { ok: true; settlement_id: string; auction: PublicState } | BidRefused

const PURCHASE_OF: Statement = {
  name: "auction_purchase_of",
  text: `select id from auction_settlement
    where auction_id = $1 and customer_id = $2 and kind = 'buy_now' and deleted_at is null`,
}
/** States kept for answers to those who find a full queue. */
const STATES_KEPT = 200
/**
 * A plan made while the tables are small would read them whole, and be kept until they are large:
 * prepared statements of bids are planned with their indexes from the first, once and not for each
 * batch. Nobody waits for a row for ever.
 */
export const BEGIN_INDEXED = [
  "begin",
  "set local enable_seqscan to off",
  "set local plan_cache_mode to force_generic_plan",
  "set local lock_timeout to '10s'",
].join("; ")

/** Bids and purchases. */
export class AuctionBids extends AuctionVoids {
  private readonly ledger = new Ledger<BidReply>({
    transaction: (work) => this.transaction(work, BEGIN_INDEXED),
    lastBids: async (run, row) => (await this.lastBids(run, [row])).get(row.id)!,
    publicBid: (row, bid) => this.publicBid(row, bid),
    advance: (auction_id) => this.advanceQuietly(auction_id),
    settled: (batch) => this.settled(batch),
  })
  private readonly states = new Map<string, PublicState>()

  /**
   * Decides a bid together with all that wait for the same auction. An answer means that it is
   * stored; who gets an error may ask again with the same key.
   *
   * @throws MedusaError invalid_data for what is no bid; not_found for a draft or an unknown id
   */
  async placeBid(command: PlaceBid): Promise<BidReply> {
    assertIsSound(command)
    return await (this.ledger.place(command) ?? this.busy(command.auction_id))
  }

  /**
   * Buys the lot at its price for that; the auction is over with it.
   *
   * @throws MedusaError not_found for a draft or an unknown id
   */
  async buyNow(input: BuyNow): Promise<BuyNowReply> {
    const first = await this.transaction((run) => buy(run, input, true))
    if (!first) await this.advanceQuietly(input.auction_id)
    // Whether the auction moved or not, the clock decides now.
    const { refusal, settlement_id, ended } =
      first ?? (await this.transaction((run) => buy(run, input, false)))!
    const [auction] = ended
      ? await this.committed(ended.rows, ended.outbox)
      : await this.stateFor(input.auction_id)
    if (settlement_id) return { ok: true, settlement_id, auction }
    return { ...refusal!, auction }
  }

  private settled(batch: Batch): BidReply[] {
    const { before, after, now, answers, outbox } = batch
    const state = this.stateOf(after, now, batch.last_bids)
    state.prev_seq = before.seq
    this.keepState(state)
    if (batch.bids.length) {
      this.outbox.add(outbox)
      this.tell(after, state, outbox, touchedBy(batch))
    }
    const maxOf = maxima(batch)
    return answers.map(({ decision, customer_id, is_repeat }) =>
      replyTo(decision, customer_id, is_repeat, { state, after, maxOf })
    )
  }

  private keepState(state: PublicState): void {
    this.states.delete(state.auction_id)
    this.states.set(state.auction_id, state)
    if (this.states.size <= STATES_KEPT) return
    const [oldest] = this.states.keys()
    this.states.delete(oldest)
  }

  /** The state of the last batch: a crowd that is too large must not cause a query each. */
  private async busy(auction_id: string): Promise<BidReply> {
    const auction = this.states.get(auction_id) ?? (await this.stateFor(auction_id))[0]
    if (!auction) throw noAuction(auction_id)
    const message = `More than ${QUEUE_MAX} bids wait for this auction; send the bid again in a second`
    return { ok: false, code: "BUSY", message, auction }
  }

  private async advanceQuietly(auction_id: string): Promise<void> {
    await this.advance(auction_id).catch((error) =>
      // The clock refuses what is late all the same, and the sweep tries again.
      this.logger.error(`Auction ${auction_id} could not be started or closed: ${error}`)
    )
  }
}

type Told = { state: PublicState; after: Batch["after"]; maxOf: Map<string, number | null> }

function replyTo(
  decision: Decision,
  customer_id: string,
  is_repeat: boolean,
  { state, after, maxOf }: Told
): BidReply {
  if (!decision.is_placed) {
    return { ok: false, code: decision.code, message: decision.message, auction: state }
  }
  const { id, seq, max_amount, price_after, decided_at, result } = decision
  const am_leading = after.leader_id === customer_id
  return {
    ok: true,
    result,
    bid: { id, seq, max_amount, price_after, placed_at: decided_at },
    auction: state,
    my_max: am_leading ? after.leader_max : (maxOf.get(customer_id) ?? null),
    am_leading,
    is_repeat,
  }
}

/** The highest valid max of everybody in the batch. A valid bid is above all earlier own ones. */
function maxima({ ownMax, bids }: Batch): Map<string, number | null> {
  const maxOf = new Map(ownMax)
  for (const { customer_id, max_amount } of bids) maxOf.set(customer_id, max_amount)
  return maxOf
}

function touchedBy(batch: Batch): Touched[] {
  const { before, after, bids } = batch
  const maxOf = new Map<string, number | null>()
  if (before.leader_id !== null) maxOf.set(before.leader_id, before.leader_max)
  for (const { customer_id, max_amount } of bids) maxOf.set(customer_id, max_amount)
  return [...maxOf].map(([customer_id, my_max]) => ({
    customer_id,
    my_max,
    am_leading: after.leader_id === customer_id,
  }))
}

async function buy(run: Run, input: BuyNow, mayWait: boolean) {
  const { auction_id, customer_id } = input
  const locked = await lockOwn(run, auction_id)
  if (mayWait && isDue(locked)) return undefined
  const { row, now } = locked
  const decision = decideBuyNow(row, input, now)
  if (!decision.ok) {
    const [own] = await run<{ id: string }>(PURCHASE_OF, [auction_id, customer_id])
    return { refusal: decision as Refused, settlement_id: own?.id, ended: undefined }
  }
  const outcome = {
    ...{ status: "sold" as const, unsold_reason: null, winner_id: customer_id },
    // It was found available, so there is such a price.
    price: row.buy_now_price!,
  }
  const deed = { by: "customer" as const, actor_id: customer_id }
  const ended = await writeEnds(run, [{ row, deed, outcome, kind: "buy_now" }], now)
  return { refusal: undefined, settlement_id: ended.settlement_ids.get(row.id), ended }
}

const noAuction = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `There is no auction ${id}`)

/** Printable letters of any script: what a database text can hold and a log line can show. */
const KEY = /^[^\p{C}]+$/u

/** One bid that cannot be stored must not reach the batch of the others. */
function assertIsSound(bid: PlaceBid): void {
  const { max_amount, idempotency_key, customer_id, auction_id, source } = bid
  const refuse = (what: string, accepted: string) => {
    const message = `${what} is not accepted; accepted: ${accepted}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  if (!Number.isSafeInteger(max_amount) || max_amount < 1 || max_amount > AMOUNT_MAX) {
    refuse(`The amount ${max_amount}`, `from 1 to ${AMOUNT_MAX} in minor units`)
  }
  if (idempotency_key != null) {
    const isFit = idempotency_key.length <= IDEMPOTENCY_KEY_LENGTH_MAX && KEY.test(idempotency_key)
    if (!isFit) refuse("The idempotency key", `1 to ${IDEMPOTENCY_KEY_LENGTH_MAX} characters`)
  }
  if (!KEY.test(customer_id) || !KEY.test(auction_id)) refuse("The id", "an id")
  if (!BID_SOURCES.includes(source)) refuse(`The source ${source}`, BID_SOURCES.join(", "))
  if (Number.isNaN(bid.received_at.getTime())) refuse("The time of receipt", "a time")
}
