import { assertMayBecome } from "../../lib/lifecycle"
import { softClose, whyClosed, withReserve } from "./bidding"
import { extension } from "./batch"
import { Deed, Desk, reasonOf, refuse, refuseInput } from "./desk"
import { AuctionDrafts } from "./drafts"
import { isFarFromEnd } from "./endings"
import { AuctionEvents } from "./events"
import { claimListing, explainLotError } from "./listings"
import type { AuctionRow } from "./rows"
import { AUCTION_DAYS_MAX, AUCTION_LIFECYCLE, AuctionStatus, FREE_HAND_MS, HOUR_MS } from "./rules"
import { readIncrements, readSettings } from "./settings"
import { assertTermsAreSound } from "./terms"

const RUNNING: readonly AuctionStatus[] = ["scheduled", "live", "paused"]
const DAYS_MAX_MS = AUCTION_DAYS_MAX * 24 * HOUR_MS

export const assertMayTurn = ({ id, status }: AuctionRow, to: AuctionStatus) =>
  assertMayBecome(AUCTION_LIFECYCLE, `Auction ${id}`, status, to)

/** What sellers and merchants do to auctions, beside their terms and bids. */
export class AuctionDeeds extends AuctionDrafts {
  /**
   * Puts a draft up: live at once, or scheduled when it has a start. Takes its product for auctions
   * in the same transaction, so that of two at once one is refused.
   */
  async publish(id: string, deed: Deed): Promise<AuctionRow> {
    let product_id = ""
    try {
      return await this.atDesk(id, deed, async (desk) => {
        product_id = desk.row.product_id
        await publishAtDesk(desk, deed)
        return desk.row
      })
    } catch (error) {
      return explainLotError(error, product_id)
    }
  }

  /**
   * Takes back a publishing whose consequences failed. With a bid it is too late for that: then the
   * auction is cancelled.
   */
  async unpublish(id: string, deed: Deed): Promise<void> {
    await this.atDesk(id, deed, async (desk) => {
      const { seq, status, starts_at } = desk.row
      if (!RUNNING.includes(status)) return
      if (seq > 0) return await cancelAtDesk(desk, { ...deed, reason: "The lot is gone" })
      await desk.set({
        ...{ status: "draft", published_at: null, planned_ends_at: null, paused_at: null },
        ...{ is_store_stopped: false, starts_at: status === "scheduled" ? starts_at : null },
      })
    })
  }

  /** A seller: without bids, or long before the end. The merchant: whenever it runs. */
  async cancel(id: string, deed: Deed): Promise<AuctionRow> {
    const reason = reasonOf(deed)
    return await this.atDesk(id, deed, async (desk) => {
      const { row } = desk
      assertMayTurn(row, "cancelled")
      const now = row.paused_at ?? desk.now
      if (deed.by === "seller" && row.leader_id !== null && !isFarFromEnd(row, now)) {
        const hours = FREE_HAND_MS / HOUR_MS
        refuse(
          `Auction ${id} has bids and ends within ${hours} hours; ` +
            "sell to the leader, let it run, or ask the marketplace"
        )
      }
      await cancelAtDesk(desk, { ...deed, reason })
      return desk.row
    })
  }

  /** Stops the clock of a live auction. */
  async pause(id: string, deed: Deed): Promise<AuctionRow> {
    const reason = reasonOf(deed)
    return await this.atDesk(id, deed, async (desk) => {
      const { row, now } = desk
      if (row.status !== "live") {
        refuse(`Auction ${id} is ${row.status}; a live one can be paused`)
      }
      assertIsNotOver(row, now)
      await desk.set({ status: "paused", paused_at: now, status_reason: reason })
      desk.note("paused", deed)
      desk.tell(AuctionEvents.PAUSED)
      return desk.row
    })
  }

  /** Lets the clock run on; the end comes later by the time that it stood. */
  async resume(id: string, deed: Deed): Promise<AuctionRow> {
    return await this.atDesk(id, deed, async (desk) => {
      const { status, is_store_stopped } = desk.row
      if (status !== "paused") refuse(`Auction ${id} is ${status}; a paused one can go on`)
      if (is_store_stopped) refuse(`Auction ${id} goes on when its store sells again`)
      await resumeAtDesk(desk, deed)
      return desk.row
    })
  }

  /** Moves the end to a later moment, and the last possible end with it. */
  async extend(id: string, ends_at: Date, deed: Deed): Promise<AuctionRow> {
    reasonOf(deed)
    return await this.atDesk(id, deed, async (desk) => {
      const { row, now } = desk
      if (!RUNNING.includes(row.status)) {
        refuse(`Auction ${id} is ${row.status}; it can be extended before it ends`)
      }
      if (row.status !== "paused") assertIsNotOver(row, now)
      if (ends_at <= row.ends_at) {
        refuseInput(`Field 'ends_at' accepts a moment after ${row.ends_at.toISOString()}, its end`)
      }
      const last = new Date((row.starts_at ?? now).getTime() + DAYS_MAX_MS)
      if (ends_at > last) {
        refuseInput(
          `Field 'ends_at' accepts a moment until ${last.toISOString()}, ` +
            `${AUCTION_DAYS_MAX} days after the start`
        )
      }
      await extendAtDesk(desk, ends_at, deed)
      return desk.row
    })
  }

  /** Lowers the reserve of a running auction, or takes it away. The price follows the rule of bids. */
  async lowerReserve(id: string, reserve_price: number | null, deed: Deed): Promise<AuctionRow> {
    return await this.atDesk(id, deed, async (desk) => {
      const { row, now } = desk
      if (!RUNNING.includes(row.status)) {
        refuse(`Auction ${id} is ${row.status}; the reserve can be lowered while it runs`)
      }
      if (row.status === "live") assertIsNotOver(row, now)
      assertIsLower(row, reserve_price)
      const next = withReserve(row, reserve_price)
      const isMove = next.current_price !== row.current_price && row.status === "live"
      const { current_price, is_buy_now_withdrawn } = next
      // A price that moves close to the end gives others time, whatever moved it.
      const { ends_at, extension_count } = isMove ? softClose(next, now) : next
      await desk.set({
        ...{ reserve_price, current_price, is_buy_now_withdrawn, ends_at, extension_count },
      })
      desk.note("reserve_lowered", deed, { is_removed: reserve_price === null })
      desk.tell(AuctionEvents.RESERVE_LOWERED)
      if (ends_at > row.ends_at) {
        desk.note("extended", { by: "system" }, extension(row, desk.row))
        desk.tell(AuctionEvents.EXTENDED, extension(row, desk.row))
      }
      return desk.row
    })
  }
}

function assertIsLower({ id, reserve_price, start_price }: AuctionRow, lower: number | null) {
  if (reserve_price === null) return refuse(`Auction ${id} has no reserve`)
  if (lower === null || (lower >= start_price && lower < reserve_price)) return
  refuseInput(
    "Field 'reserve_price' accepts null, or an amount below the reserve and not below the start price"
  )
}

/** The closer may be a moment behind; the clock decides. */
function assertIsNotOver(row: AuctionRow, now: Date) {
  if (row.status !== "live" || now < row.ends_at) return
  refuse(whyClosed(row, now)!.message)
}

/** @throws the database's own error when the product is taken: see `explainLotError` */
export async function publishAtDesk(desk: Desk, deed: Deed): Promise<void> {
  const { row, now, run } = desk
  const isPlanned = row.starts_at !== null && row.starts_at > now
  assertMayTurn(row, isPlanned ? "scheduled" : "live")
  assertTermsAreSound(row, now)
  await claimListing(run, row.product_id)
  const { fee_bps, payment_hours, offer_hours } = await readSettings(run)
  const { tiers: increments } = await readIncrements(run, row.currency_code, row.decimals)
  await desk.set({
    ...{ fee_bps, payment_hours, offer_hours, increments },
    status: isPlanned ? "scheduled" : "live",
    starts_at: isPlanned ? row.starts_at : now,
    planned_ends_at: row.ends_at,
    published_at: now,
  })
  desk.note("published", deed)
  desk.tell(AuctionEvents.PUBLISHED)
  if (isPlanned) return
  desk.note("started", deed)
  desk.tell(AuctionEvents.STARTED)
}

export async function cancelAtDesk(desk: Desk, deed: Deed): Promise<void> {
  const { now } = desk
  await desk.set({
    ...{ status: "cancelled", status_reason: deed.reason ?? null, is_store_stopped: false },
    ...{ paused_at: null, ended_at: now, settled_at: now },
  })
  desk.note("cancelled", deed)
  desk.tell(AuctionEvents.CANCELLED)
}

export async function resumeAtDesk(desk: Desk, deed: Deed): Promise<void> {
  const { row, now } = desk
  // Whatever is paused was paused at a moment.
  const stood = now.getTime() - row.paused_at!.getTime()
  const later = (at: Date | null) => at && new Date(at.getTime() + stood)
  await desk.set({
    ...{ status: "live", paused_at: null, status_reason: null, is_store_stopped: false },
    ends_at: new Date(row.ends_at.getTime() + stood),
    hard_end_at: later(row.hard_end_at),
    planned_ends_at: later(row.planned_ends_at),
  })
  desk.note("resumed", deed, extension(row, desk.row))
  desk.tell(AuctionEvents.RESUMED)
}

async function extendAtDesk(desk: Desk, ends_at: Date, deed: Deed): Promise<void> {
  const { row } = desk
  const { hard_end_at, extension_count } = row
  await desk.set({
    ends_at,
    hard_end_at: hard_end_at && hard_end_at < ends_at ? ends_at : hard_end_at,
    extension_count: extension_count + 1,
  })
  desk.note("extended", deed, extension(row, desk.row))
  desk.tell(AuctionEvents.EXTENDED, extension(row, desk.row))
}
