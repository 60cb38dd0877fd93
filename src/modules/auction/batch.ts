import { newId } from "../../lib/ids"
import { Bid, decide } from "./bidding"
import { AuctionEvents } from "./events"
import { OutboxRow, outboxRow } from "./outbox"
import type { AuctionRow } from "./rows"
import type { BidRefusal, BidResult, BidSource } from "./rules"

export type BidCommand = Bid & {
  auction_id: string
  idempotency_key?: string | null
  source: BidSource
  received_at: Date
}

/** A stored decision about a bid, of now or of an earlier time. Minor units. */
export type Placed = {
  is_placed: true
  id: string
  seq: number
  max_amount: number
  result: BidResult
  price_after: number
  decided_at: Date
}
export type Turned = { is_placed: false; max_amount: number; code: BidRefusal; message: string }
export type Decision = Placed | Turned

export type NewBid = Placed & {
  customer_id: string
  leader_after: string
  ends_at_after: Date
  idempotency_key: string | null
  source: BidSource
  received_at: Date
}
export type NewAttempt = Turned &
  Pick<NewBid, "id" | "customer_id" | "idempotency_key" | "source" | "received_at">

/** What is known of an auction before a batch is decided. */
export type Known = {
  /** Decisions of earlier times, by `keyOf`. */
  decisions: Map<string, Decision>
  /** Customers with a valid bid. New ones are added. */
  bidders: Set<string>
}
export type Answer = { decision: Decision; customer_id: string; is_repeat: boolean }
export type Decided = {
  lot: AuctionRow
  /** One per command, in their order. */
  answers: Answer[]
  bids: NewBid[]
  attempts: NewAttempt[]
}

export const keyOf = (customer_id: string, idempotency_key: string): string =>
  `${customer_id}\n${idempotency_key}`

const CONFLICT = "This idempotency key was used for a bid of another amount; use a new key"

/** Decides bids one after the other, all at the same moment. Changes nothing but `known`. */
export function decideBatch(
  row: AuctionRow,
  commands: readonly BidCommand[],
  known: Known,
  now: Date
): Decided {
  const decided: Decided = { lot: row, answers: [], bids: [], attempts: [] }
  for (const command of commands) {
    const { customer_id, idempotency_key = null, max_amount } = command
    const key = idempotency_key === null ? null : keyOf(customer_id, idempotency_key)
    const before = key === null ? undefined : known.decisions.get(key)
    if (before && !isConfirmedNow(before, command)) {
      if (before.max_amount === max_amount) {
        decided.answers.push({ decision: before, customer_id, is_repeat: true })
        continue
      }
      const turned = { code: "IDEMPOTENCY_CONFLICT", message: CONFLICT } as const
      refuse(decided, command, turned, null)
      continue
    }
    const decision = decideOne(decided, command, known, now)
    if (key !== null) known.decisions.set(key, decision)
  }
  return decided
}

/** Who is asked to confirm does so with the same key: that is the answer, not a repetition. */
const isConfirmedNow = (before: Decision, command: BidCommand): boolean =>
  !before.is_placed && before.code === "CONFIRM_REQUIRED" && Boolean(command.confirm)

function decideOne(decided: Decided, command: BidCommand, known: Known, now: Date): Decision {
  const { customer_id, max_amount, idempotency_key = null, source, received_at } = command
  const outcome = decide(decided.lot, command, now, !known.bidders.has(customer_id))
  if (!outcome.ok) return refuse(decided, command, outcome, idempotency_key)
  const { lot, result } = outcome
  known.bidders.add(customer_id)
  decided.lot = lot
  const bid: NewBid = {
    is_placed: true,
    id: newId("bid"),
    seq: lot.seq,
    max_amount,
    result,
    // An accepted bid leaves a price and a leader.
    price_after: lot.current_price!,
    leader_after: lot.leader_id!,
    decided_at: now,
    customer_id,
    ends_at_after: lot.ends_at,
    idempotency_key,
    source,
    received_at,
  }
  decided.bids.push(bid)
  decided.answers.push({ decision: bid, customer_id, is_repeat: false })
  return bid
}

function refuse(
  decided: Decided,
  command: BidCommand,
  { code, message }: Pick<Turned, "code" | "message">,
  idempotency_key: string | null
): Decision {
  const { customer_id, max_amount, source, received_at } = command
  const attempt: NewAttempt = {
    is_placed: false,
    id: newId("bidatt"),
    ...{ customer_id, max_amount, code, message, idempotency_key, source, received_at },
  }
  decided.attempts.push(attempt)
  decided.answers.push({ decision: attempt, customer_id, is_repeat: false })
  return attempt
}

/** What to tell of a batch: one event for its bids, one for all customers who do not lead. */
export function outboxOf(row: AuctionRow, { lot, bids }: Decided): OutboxRow[] {
  if (!bids.length) return []
  const { id } = row
  const losers = new Set(bids.map(({ customer_id }) => customer_id))
  if (row.leader_id !== null) losers.add(row.leader_id)
  if (lot.leader_id !== null) losers.delete(lot.leader_id)
  const placed = { id, from_seq: bids[0].seq, to_seq: lot.seq }
  const rows = [outboxRow(id, AuctionEvents.BIDS_PLACED, placed)]
  if (losers.size) {
    const outbid = { id, customer_ids: [...losers], seq: lot.seq }
    rows.push(outboxRow(id, AuctionEvents.OUTBID, outbid))
  }
  if (isExtended(row, lot)) {
    rows.push(outboxRow(id, AuctionEvents.EXTENDED, { id, ...extension(row, lot) }))
  }
  return rows
}

export const isExtended = (
  before: Pick<AuctionRow, "ends_at">,
  after: Pick<AuctionRow, "ends_at">
): boolean => after.ends_at.getTime() !== before.ends_at.getTime()

export const extension = (
  before: Pick<AuctionRow, "ends_at">,
  after: Pick<AuctionRow, "ends_at">
) => ({ from: before.ends_at.toISOString(), to: after.ends_at.toISOString() })
