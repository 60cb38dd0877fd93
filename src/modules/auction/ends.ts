import { newId } from "../../lib/ids"
import { END } from "./closing-sql"
import type { Run } from "./database"
import type { Outcome } from "./endings"
import { AuctionEvents } from "./events"
import { feeOf } from "./fees"
import { Deed, NewChange, writeNews } from "./news"
import { OutboxRow, outboxRow } from "./outbox"
import type { AuctionRow } from "./rows"
import { HOUR_MS, SettlementKind } from "./rules"

/** What becomes of an auction. Who buys at once pays another price than was bid. */
export type End = {
  row: AuctionRow
  deed: Deed
  outcome: Outcome | { status: "cancelled"; unsold_reason: null; winner_id: null; price: null }
  kind: SettlementKind
}
export type Ended = {
  rows: AuctionRow[]
  outbox: OutboxRow[]
  /** By auction; sold ones only. */
  settlement_ids: Map<string, string>
}
type Settlement = {
  id: string
  row: AuctionRow
  kind: SettlementKind
  customer_id: string
  amount: number
  payment_due_at: Date
}

/** Ends auctions whose rows this transaction holds: status, fee, settlement, history and events. */
export async function writeEnds(run: Run, ends: readonly End[], now: Date): Promise<Ended> {
  const rows = ends.map((end) => rowAfter(end, now))
  const settlements = ends.flatMap((end) => settlementOf(end, now))
  await run(END, [
    settlements.map(({ id }) => id),
    settlements.map(({ row }) => row.id),
    settlements.map(({ kind }) => kind),
    settlements.map(({ customer_id }) => customer_id),
    settlements.map(({ amount }) => amount),
    settlements.map(({ payment_due_at }) => payment_due_at.toISOString()),
    now,
    rows.map(({ id }) => id),
    rows.map(({ status }) => status),
    rows.map(({ unsold_reason }) => unsold_reason),
    rows.map(({ status_reason }) => status_reason),
    rows.map(({ current_price }) => current_price),
    rows.map(({ leader_id }) => leader_id),
    rows.map(({ leader_max }) => leader_max),
    rows.map(({ fee_amount }) => fee_amount),
    rows.map(({ settled_at }) => settled_at?.toISOString() ?? null),
  ])
  const changes = ends.flatMap((end) => changesOf(end, now))
  const outbox = ends.flatMap((end) => eventsOf(end, settlements))
  await writeNews(run, changes, outbox)
  return {
    rows,
    outbox,
    settlement_ids: new Map(settlements.map(({ id, row }) => [row.id, id])),
  }
}

function rowAfter({ row, outcome, kind, deed }: End, now: Date): AuctionRow {
  const { status, unsold_reason, winner_id, price } = outcome
  const after: AuctionRow = {
    ...row,
    ...{ status, unsold_reason, ended_at: now, updated_at: now, revision: row.revision + 1 },
    // Sold goods are settled when they are paid; of all others nothing more is to come.
    settled_at: status === "sold" ? null : now,
    fee_amount: price === null ? null : feeOf(price, row.fee_bps ?? 0),
    status_reason: status === "cancelled" ? (deed.reason ?? null) : row.status_reason,
  }
  // Everybody sees at what price it went away, and to whom it belongs.
  const sale = { current_price: price, leader_id: winner_id, leader_max: price }
  return kind === "buy_now" ? { ...after, ...sale } : after
}

function settlementOf({ row, outcome, kind }: End, now: Date): Settlement[] {
  if (outcome.status !== "sold") return []
  const { winner_id: customer_id, price: amount } = outcome
  // Published auctions have their copy of the setting.
  const payment_due_at = new Date(now.getTime() + row.payment_hours! * HOUR_MS)
  return [{ id: newId("aucset"), row, kind, customer_id, amount, payment_due_at }]
}

function changesOf({ row, outcome, kind, deed }: End, at: Date): NewChange[] {
  const { status, unsold_reason } = outcome
  const auction_id = row.id
  if (status === "cancelled") return [{ ...deed, auction_id, kind: "cancelled", at }]
  const ended: NewChange = {
    ...{ ...deed, auction_id, kind: "ended", at },
    details: { status, unsold_reason },
  }
  return kind === "buy_now" ? [{ ...deed, auction_id, kind: "buy_now", at }, ended] : [ended]
}

function eventsOf({ row: { id }, outcome }: End, settlements: Settlement[]): OutboxRow[] {
  const { status, unsold_reason, winner_id } = outcome
  if (status === "cancelled") return [outboxRow(id, AuctionEvents.CANCELLED, { id })]
  const ended = outboxRow(id, AuctionEvents.ENDED, { id, status, unsold_reason, winner_id })
  const settlement = settlements.find(({ row }) => row.id === id)
  if (!settlement) return [ended]
  const { id: settlement_id, customer_id } = settlement
  const asked = { id, settlement_id, customer_id }
  return [ended, outboxRow(id, AuctionEvents.PAYMENT_REQUESTED, asked)]
}
