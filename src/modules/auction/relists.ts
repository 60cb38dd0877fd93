import { publishAtDesk } from "./deeds"
import { Deed, Desk, refuse } from "./desk"
import { insertDraft, termsOf } from "./drafts"
import { AuctionEvents } from "./events"
import { explainLotError } from "./listings"
import type { AuctionRow } from "./rows"
import { AuctionStatus } from "./rules"
import { AuctionStops } from "./stops"
import { assertTermsAreSound, AuctionChanges, usualMode } from "./terms"

const OVER: readonly AuctionStatus[] = ["unsold", "cancelled"]

export type Relist = { changes?: AuctionChanges; publish?: boolean }

/** New auctions of lots that were not sold. */
export class AuctionRelists extends AuctionStops {
  /**
   * Makes a new auction on the same terms, as long as the one before it unless the changes say
   * otherwise: a draft, or published at once.
   *
   * @throws MedusaError not_allowed unless the auction is over without a sale
   */
  async relist(id: string, { changes, publish }: Relist, deed: Deed): Promise<AuctionRow> {
    let product_id = ""
    try {
      return await this.atDesk(id, deed, async (desk) => {
        const { status, settled_at } = desk.row
        product_id = changes?.product_id ?? desk.row.product_id
        if (!OVER.includes(status)) {
          refuse(`Auction ${id} is ${status}; one that is unsold or cancelled can be relisted`)
        }
        if (!settled_at)
          refuse(`Auction ${id} waits for the answer of a bidder; relist it after that`)
        const next = await relistAtDesk(desk, deed, { changes, publish, relist_count: 0 })
        return next.row
      })
    } catch (error) {
      return explainLotError(error, product_id)
    }
  }
}

type Manner = Relist & { relist_count: number }

/** The auction before must be settled: the database lets a product be in one at a time. */
export async function relistAtDesk(
  desk: Desk,
  deed: Deed,
  { changes = {}, publish, relist_count }: Manner
): Promise<Desk> {
  const { run, row, now } = desk
  const next = again(row, changes, now)
  assertTermsAreSound(next, now)
  const origin = { relisted_from_id: row.id, relist_count }
  const draft = new Desk(run, await insertDraft(run, next, origin, deed, now), now)
  desk.others.push(draft)
  if (publish) await publishAtDesk(draft, deed)
  desk.note("relisted", deed, { new_id: draft.row.id })
  desk.tell(AuctionEvents.RELISTED, { new_id: draft.row.id })
  return draft
}

function again(row: AuctionRow, changes: AuctionChanges, now: Date): AuctionRow {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  const planned = row.planned_ends_at ?? row.ends_at
  // Without a start it was cancelled as a draft would be; then it had no length yet.
  const length = planned.getTime() - (row.starts_at ?? row.created_at).getTime()
  const margin = row.hard_end_at && row.hard_end_at.getTime() - planned.getTime()
  const next: AuctionRow = { ...row, starts_at: null, ...Object.fromEntries(given) }
  const begins = next.starts_at && next.starts_at > now ? next.starts_at : now
  if (!changes.ends_at) next.ends_at = new Date(begins.getTime() + length)
  if (changes.hard_end_at === undefined) {
    next.hard_end_at =
      margin === null ? null : new Date(next.ends_at.getTime() + Math.max(0, margin))
  }
  next.currency_code = next.currency_code.toLowerCase()
  if (next.buy_now_price === null) next.buy_now_mode = null
  else if (!changes.buy_now_mode && row.buy_now_mode === usualMode(row)) {
    next.buy_now_mode = usualMode(next)
  }
  return { ...next, ...termsOf(next) }
}
