import { MedusaError } from "@medusajs/framework/utils"
import { newId } from "../../lib/ids"
import {
  BidCommand,
  Decided,
  Decision,
  extension,
  isExtended,
  keyOf,
  NewAttempt,
  NewBid,
} from "./batch"
import type { Run } from "./database"
import { FIND_BIDDERS, FIND_DECISIONS, LOCK, WRITE_ATTEMPTS, WRITE_BATCH } from "./ledger-sql"
import type { OutboxRow } from "./outbox"
import { AuctionRow, readAuction } from "./rows"

/** An auction whose row this transaction holds, and the database's clock after the lock. */
export type Locked = { row: AuctionRow; now: Date }

/** Waits for the row. Undefined for a draft or an id that is not there. */
export async function lockAuction(run: Run, id: string): Promise<Locked | undefined> {
  const [raw] = await run<Record<string, unknown> & { now: Date }>(LOCK, [id])
  return raw && { row: readAuction(raw), now: raw.now }
}

/**
 * Waits for the row.
 *
 * @param seller_id with a store, only that store's auctions are found
 * @throws MedusaError not_found
 */
export async function lockOwn(run: Run, id: string, seller_id?: string | null): Promise<Locked> {
  const locked = await lockAuction(run, id)
  if (locked && (!seller_id || locked.row.seller_id === seller_id)) return locked
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no auction ${id}`)
}

type DecisionRow = Decision & {
  customer_id: string
  idempotency_key: string
  own_max: number | null
}
export type EarlierDecisions = {
  decisions: Map<string, Decision>
  /** The highest valid max of those who repeat themselves. */
  ownMax: Map<string, number | null>
}

/** What was decided about the keys of these commands, wherever and whenever that was. */
export async function findDecisions(
  run: Run,
  auction_id: string,
  commands: readonly BidCommand[]
): Promise<EarlierDecisions> {
  const found: EarlierDecisions = { decisions: new Map(), ownMax: new Map() }
  const keyed = commands.filter(({ idempotency_key }) => idempotency_key != null)
  if (!keyed.length) return found
  const rows = await run<DecisionRow>(FIND_DECISIONS, [
    auction_id,
    keyed.map(({ customer_id }) => customer_id),
    keyed.map(({ idempotency_key }) => idempotency_key),
  ])
  for (const row of rows) {
    const key = keyOf(row.customer_id, row.idempotency_key)
    // Of a key that was first asked to confirm, the bid counts.
    if (found.decisions.get(key)?.is_placed) continue
    found.decisions.set(key, row)
    found.ownMax.set(row.customer_id, row.own_max)
  }
  return found
}

/** Which of these customers have a valid bid. */
export async function findBidders(run: Run, auction_id: string, customer_ids: string[]) {
  if (!customer_ids.length) return []
  const rows = await run<{ customer_id: string }>(FIND_BIDDERS, [auction_id, customer_ids])
  return rows.map(({ customer_id }) => customer_id)
}

/** Writes all of a batch. Without an accepted bid the auction's row stays as it is. */
export async function writeBatch(
  run: Run,
  { row, now }: Locked,
  decided: Decided,
  outbox: readonly OutboxRow[]
): Promise<void> {
  const { lot, bids, attempts } = decided
  if (!bids.length && !attempts.length) return
  const refusals = [row.id, ...attemptColumns(attempts)]
  if (!bids.length) {
    await run(WRITE_ATTEMPTS, refusals)
    return
  }
  const changes = isExtended(row, lot) ? [JSON.stringify(extension(row, lot))] : []
  await run(WRITE_BATCH, [
    ...refusals,
    ...bidColumns(bids),
    now,
    outbox.map(({ id }) => id),
    outbox.map(({ name }) => name),
    outbox.map(({ data }) => JSON.stringify(data)),
    changes.map(() => newId("aucch")),
    changes,
    lot.seq,
    lot.current_price,
    lot.leader_id,
    lot.leader_max,
    lot.bid_count,
    lot.bidder_count,
    lot.ends_at,
    lot.extension_count,
    lot.is_buy_now_withdrawn,
  ])
}

const attemptColumns = (attempts: readonly NewAttempt[]) => [
  attempts.map(({ id }) => id),
  attempts.map(({ customer_id }) => customer_id),
  attempts.map(({ max_amount }) => max_amount),
  attempts.map(({ code }) => code),
  attempts.map(({ message }) => message),
  attempts.map(({ idempotency_key }) => idempotency_key),
  attempts.map(({ source }) => source),
  attempts.map(({ received_at }) => received_at.toISOString()),
]

/** Times as text: the driver's own way of writing dates is several times slower. */
const bidColumns = (bids: readonly NewBid[]) => [
  bids.map(({ id }) => id),
  bids.map(({ seq }) => seq),
  bids.map(({ customer_id }) => customer_id),
  bids.map(({ max_amount }) => max_amount),
  bids.map(({ result }) => result),
  bids.map(({ price_after }) => price_after),
  bids.map(({ leader_after }) => leader_after),
  bids.map(({ ends_at_after }) => ends_at_after.toISOString()),
  bids.map(({ idempotency_key }) => idempotency_key),
  bids.map(({ source }) => source),
  bids.map(({ received_at }) => received_at.toISOString()),
]
