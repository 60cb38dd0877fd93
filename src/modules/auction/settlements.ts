import { AuctionCheckouts, Payable } from "./checkouts"
import { cancelAtDesk } from "./deeds"
import { BY_SYSTEM, Deed, Desk, once } from "./desk"
import { AuctionEvents } from "./events"
import { closeOffer, moveOn, Outlook } from "./offers"
import type { AuctionRow } from "./rows"
import { AuctionStatus, HOUR_MS, REMINDER_HOURS, SettlementStatus } from "./rules"
import { giveUp, lockSettlement, OfferRow, SettlementRow } from "./settling"

const MINUTE_MS = 60_000
const RUNNING: readonly AuctionStatus[] = ["scheduled", "live", "paused"]

/** Paid, delivered, or too late. */
export class AuctionSettlements extends AuctionCheckouts {
  /** The order was placed. False when it pays no auction, or that is known already. */
  async markPaid(order_id: string): Promise<boolean> {
    return await this.move(order_id, "awaiting_payment", "paid", async (desk, settlement) => {
      await desk.set({ settled_at: desk.now, is_store_stopped: false, paused_at: null })
      desk.tell(AuctionEvents.PAID, about(settlement))
    })
  }

  /** The lot reached its buyer. */
  async markCompleted(order_id: string): Promise<boolean> {
    return await this.move(order_id, "paid", "completed", async (desk, settlement) => {
      desk.tell(AuctionEvents.COMPLETED, about(settlement))
    })
  }

  /** Paid attempts that nobody looked at for longest; they go to the end of the queue. */
  async claimPaid(since: Date, limit: number): Promise<string[]> {
    const rows = await this.writeSettlement(
      `paid_at = paid_at where id in (
        select id from auction_settlement where status = 'paid' and paid_at >= $1
        order by updated_at limit $2 for update skip locked)`,
      [since, limit]
    )
    return rows.flatMap(({ order_id }) => order_id ?? [])
  }

  /** Attempts whose deadline has passed; what another process works on is left to it. */
  async paymentsDue(now: Date, limit: number): Promise<Payable[]> {
    return await this.payables(
      `settlement.status = 'awaiting_payment' and settlement.order_id is null
        and settlement.payment_due_at <= $1 and not auction.is_store_stopped
        order by settlement.payment_due_at limit $2 for update of settlement skip locked`,
      [now, limit]
    )
  }

  /**
   * The winner did not pay in time: what follows is decided and written with it.
   *
   * @returns what became of the attempt; null when it was paid or postponed at the last moment
   */
  async expirePayment(
    { id, auction_id }: SettlementRow,
    outlook: Outlook,
    now: Date
  ): Promise<SettlementStatus | null> {
    return await this.atDesk(auction_id, BY_SYSTEM, async (desk) => {
      const settlement = await lockSettlement(desk.run, id)
      if (!settlement || !isOverdue(settlement, now) || desk.row.is_store_stopped) return null
      desk.note("payment_defaulted", BY_SYSTEM, { attempt: settlement.attempt })
      desk.tell(AuctionEvents.PAYMENT_DEFAULTED, about(settlement))
      const status = await moveOn(desk, outlook)
      await closeSettlement(desk, id, status, true)
      return status
    })
  }

  /** Defaults whose consequences elsewhere are not done yet. */
  async followUpsDue(limit: number): Promise<Payable[]> {
    return await this.payables(
      `settlement.defaulted_at is not null and settlement.followed_up_at is null
        order by settlement.defaulted_at limit $1`,
      [limit]
    )
  }

  async markFollowedUp(id: string, now: Date): Promise<void> {
    await this.writeSettlement("followed_up_at = $2 where id = $1", [id, now])
  }

  /** Reminds each winner once per hour of the list; returns how many reminders left. */
  async remind(now: Date, limit: number): Promise<number> {
    const hours = Math.max(...REMINDER_HOURS)
    const near = await this.payables(
      `settlement.status = 'awaiting_payment' and settlement.order_id is null
        and settlement.payment_due_at > $1 and settlement.payment_due_at <= $2
        and not auction.is_store_stopped
        and jsonb_array_length(coalesce(settlement.reminded, '[]')) < $3
        order by settlement.payment_due_at limit $4`,
      [now, new Date(now.getTime() + hours * HOUR_MS), REMINDER_HOURS.length, limit]
    )
    let count = 0
    for (const settlement of near) if (await this.remindOne(settlement, now)) count += 1
    return count
  }

  private async remindOne({ id, auction_id }: Payable, now: Date): Promise<boolean> {
    return await this.atDesk(auction_id, BY_SYSTEM, async (desk) => {
      const settlement = await lockSettlement(desk.run, id)
      if (!settlement || settlement.status !== "awaiting_payment" || settlement.order_id)
        return false
      const due = hoursDue(settlement, now)
      const reminded = settlement.reminded ?? []
      const fresh = due.filter((hours) => !reminded.includes(hours))
      if (!fresh.length) return false
      await desk.run(once("update auction_settlement set reminded = $2 where id = $1"), [
        ...[id, JSON.stringify([...reminded, ...fresh])],
      ])
      // Who was not reminded in time hears the latest word only.
      const hours_left = Math.min(...fresh)
      desk.tell(AuctionEvents.PAYMENT_REMINDER, { ...about(settlement), hours_left })
      return true
    })
  }

  /** The lot is gone: whatever is open ends, and nobody is to blame. Null when nothing was open. */
  async callOff(id: string, deed: Deed): Promise<AuctionRow | null> {
    return await this.atDesk(id, deed, async (desk) => {
      const { row, run } = desk
      if (RUNNING.includes(row.status)) {
        await cancelAtDesk(desk, deed)
        return desk.row
      }
      if (row.status === "draft" || row.settled_at) return null
      const open = await run<{ id: string; order_id: string | null }>(
        once(`select id, order_id from auction_settlement
          where auction_id = $1 and status = 'awaiting_payment' for update`),
        [id]
      )
      // An order of the lot exists; it is dealt with as an order.
      if (open.some(({ order_id }) => order_id)) return null
      for (const settlement of open) await closeSettlement(desk, settlement.id, "closed", false)
      const offers = await run<OfferRow>(
        once("select * from auction_offer where auction_id = $1 and status = 'open' for update"),
        [id]
      )
      for (const offer of offers) await closeOffer(desk, offer, "withdrawn", deed)
      await giveUp(desk, "voided")
      return desk.row
    })
  }

  private async move(
    order_id: string,
    from: SettlementStatus,
    to: "paid" | "completed",
    follow: (desk: Desk, settlement: SettlementRow) => Promise<void>
  ): Promise<boolean> {
    const [found] = await this.payables("settlement.order_id = $1 and settlement.status = $2", [
      ...[order_id, from],
    ])
    if (!found) return false
    return await this.atDesk(found.auction_id, BY_SYSTEM, async (desk) => {
      const settlement = await lockSettlement(desk.run, found.id)
      if (settlement?.status !== from || settlement.order_id !== order_id) return false
      await desk.run(
        once(`update auction_settlement set status = $2, ${to}_at = $3, updated_at = now()
          where id = $1`),
        [settlement.id, to, desk.now]
      )
      await follow(desk, settlement)
      return true
    })
  }
}

const about = ({ id, customer_id }: SettlementRow) => ({ settlement_id: id, customer_id })

const isOverdue = ({ status, order_id, payment_due_at }: SettlementRow, now: Date) =>
  status === "awaiting_payment" && !order_id && payment_due_at <= now

/** A deadline that was no longer than the reminder from the start needs none. */
const hoursDue = ({ payment_due_at, created_at }: SettlementRow, now: Date) =>
  REMINDER_HOURS.filter((hours) => {
    const at = payment_due_at.getTime() - hours * HOUR_MS
    return at <= now.getTime() && at > created_at.getTime() + MINUTE_MS
  })

async function closeSettlement(
  { run, now }: Desk,
  id: string,
  status: SettlementStatus,
  isDefault: boolean
) {
  await run(
    once(`update auction_settlement set status = $2, defaulted_at = $3, updated_at = now()
      where id = $1`),
    [id, status, isDefault ? now : null]
  )
}
