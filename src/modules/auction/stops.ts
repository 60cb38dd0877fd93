import type { Statement } from "./database"
import { assertMayTurn, AuctionDeeds, resumeAtDesk } from "./deeds"
import { BY_SYSTEM, Deed, Desk, once } from "./desk"
import { AuctionEvents } from "./events"

const OPEN_OF_SELLER: Statement = {
  name: "auction_open_of_seller",
  text: `select id from auction
    where is_open and deleted_at is null and seller_id = $1 and is_store_stopped <> $2 order by ends_at`,
}
const COUNT_OPEN: Statement = {
  name: "auction_count_open",
  text: "select count(*)::int as count from auction where is_open and deleted_at is null and seller_id = $1",
}
const STANDING_OF_SELLERS: Statement = {
  name: "auction_standing_of_sellers",
  text: `select seller_id, bool_or(is_store_stopped) as has_stopped,
      bool_or(not is_store_stopped) as has_open
    from auction where is_open and seller_id is not null
    group by seller_id order by seller_id`,
}

export type SellerWithAuctions = { seller_id: string; has_stopped: boolean; has_open: boolean }

/**
 * The auctions of a store that is stopped: clocks stand, deadlines of payments and offers too. All
 * of it goes on when the store sells again, later by the time that it stood.
 */
export class AuctionStops extends AuctionDeeds {
  /** Repeating it changes nothing. Returns the ids of the auctions that it stopped. */
  async holdSeller(seller_id: string): Promise<string[]> {
    const ids = await this.openOf(seller_id, true)
    // What is over already is sold first: its deadline then stands, its clock does not.
    await this.closeDue({ ids })
    for (const id of ids) {
      await this.atDesk(id, BY_SYSTEM, async (desk) => {
        if (desk.row.is_store_stopped || desk.row.settled_at) return
        await holdAtDesk(desk)
      })
    }
    return ids
  }

  /** Repeating it changes nothing. Returns the ids of the auctions that it let go on. */
  async releaseSeller(seller_id: string): Promise<string[]> {
    const ids = await this.openOf(seller_id, false)
    for (const id of ids) {
      await this.atDesk(id, BY_SYSTEM, async (desk) => {
        if (desk.row.is_store_stopped) await releaseAtDesk(desk)
      })
    }
    return ids
  }

  /** Stores with open auctions, and whether some of them are stopped or run. */
  async sellersWithAuctions(): Promise<SellerWithAuctions[]> {
    return await this.reading((run) => run<SellerWithAuctions>(STANDING_OF_SELLERS, []))
  }

  /** How many auctions of a store are published and not settled. */
  async countOpenOf(seller_id: string): Promise<number> {
    const [{ count }] = await this.reading((run) => run<{ count: number }>(COUNT_OPEN, [seller_id]))
    return count
  }

  private async openOf(seller_id: string, unlike: boolean): Promise<string[]> {
    const rows = await this.reading((run) =>
      run<{ id: string }>(OPEN_OF_SELLER, [seller_id, unlike])
    )
    return rows.map(({ id }) => id)
  }
}

async function holdAtDesk(desk: Desk) {
  const { row, now } = desk
  const isLive = row.status === "live"
  await desk.set({
    is_store_stopped: true,
    ...(isLive && { status: "paused" }),
    // A scheduled one stands from its start on; one that the merchant paused stands already.
    ...(row.status !== "scheduled" && { paused_at: row.paused_at ?? now }),
  })
  if (!isLive) return
  desk.note("paused", BY_SYSTEM, STORE_STOPPED)
  desk.tell(AuctionEvents.PAUSED)
}

const STORE_STOPPED = { because: "store_stopped" }

async function releaseAtDesk(desk: Desk) {
  const { row } = desk
  if (row.status === "scheduled") return await releaseScheduled(desk)
  if (row.status === "paused") {
    // The merchant's own pause has a reason, and ends by the merchant's hand.
    if (row.status_reason) return await desk.set({ is_store_stopped: false })
    return await resumeAtDesk(desk, BY_SYSTEM)
  }
  await postponeDeadlines(desk)
  await desk.set({ is_store_stopped: false, paused_at: null })
}

/** One whose start has passed starts now, and is as long as it was meant to be. */
async function releaseScheduled(desk: Desk) {
  const { row, now } = desk
  const deed: Deed = BY_SYSTEM
  // A scheduled auction has a start.
  const late = now.getTime() - row.starts_at!.getTime()
  if (late < 0) return await desk.set({ is_store_stopped: false })
  assertMayTurn(row, "live")
  const later = (at: Date | null) => at && new Date(at.getTime() + late)
  await desk.set({
    ...{ status: "live", starts_at: now, is_store_stopped: false, paused_at: null },
    ends_at: new Date(row.ends_at.getTime() + late),
    hard_end_at: later(row.hard_end_at),
    planned_ends_at: later(row.planned_ends_at),
  })
  desk.note("started", deed)
  desk.tell(AuctionEvents.STARTED)
}

/** Nobody could pay or answer while the store was stopped. */
async function postponeDeadlines({ run, row, now }: Desk) {
  const stood = row.paused_at ? now.getTime() - row.paused_at.getTime() : 0
  const seconds = stood / 1000
  await run(
    once(`update auction_settlement
      set payment_due_at = payment_due_at + make_interval(secs => $2), updated_at = now()
      where auction_id = $1 and status = 'awaiting_payment'`),
    [row.id, seconds]
  )
  await run(
    once(`update auction_offer
      set expires_at = expires_at + make_interval(secs => $2), updated_at = now()
      where auction_id = $1 and status = 'open'`),
    [row.id, seconds]
  )
}
