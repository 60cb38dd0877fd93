import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { LedgerAdjustments } from "./adjustments"
import { HoldKind } from "./rules"
import { Ctx, managerOf, PayoutHoldRow } from "./storage"

/** Without a slice everything of the seller is held. */
export type OpenHold = {
  kind: HoldKind
  /** What it is about, like a complaint; a manual hold is about itself. */
  reference_id: string | null
  seller_id: string
  seller_order_id: string | null
  reason: string | null
  opened_by: string | null
}
export type Opened = { hold: PayoutHoldRow; was_open: boolean }
export type ReleaseHolds = { released_by: string | null } & (
  { id: string } | { kind: HoldKind; reference_id: string; seller_order_id?: string }
)
/** A hold that must be there as long as its cause lasts, like a return that is under way. */
export type WantedHold = Omit<OpenHold, "reference_id" | "opened_by"> & { reference_id: string }

/** These follow the platform's returns, customers' violations and complaints by themselves. */
const FOLLOWING: readonly HoldKind[] = ["return", "violation", "complaint"]

/** What keeps money waiting. */
export class LedgerHolds extends LedgerAdjustments {
  /** The same cause of the same slice or seller is one hold: opening it again re-opens that row. */
  @InjectTransactionManager()
  async openHold(data: OpenHold, now: Date, @MedusaContext() context: Ctx = {}): Promise<Opened> {
    const id = generateEntityId(undefined, "hold")
    const { kind, reference_id, seller_id, seller_order_id, reason, opened_by } = data
    const place = seller_order_id ? "seller_order_id is not null" : "seller_order_id is null"
    const whose = seller_order_id ? "seller_order_id" : "seller_id"
    // A row that was open stays as it is; one that was released begins anew.
    const [row] = await managerOf(context).execute<{ id: string; was_open: boolean }[]>(
      `with open as (select id from payout_hold
          where kind = ? and reference_id = ? and seller_id = ? and ${place}
            and seller_order_id is not distinct from ?
            and released_at is null and deleted_at is null for update),
        written as (
          insert into payout_hold
            (id, kind, reference_id, seller_id, seller_order_id, reason, opened_by, opened_at)
          select ?, ?, ?, ?, ?, ?, ?, ?::timestamptz where not exists (select 1 from open)
          on conflict (kind, reference_id, ${whose}) where ${place} and deleted_at is null
          do update set reason = excluded.reason, opened_by = excluded.opened_by,
             opened_at = excluded.opened_at, released_by = null, released_at = null,
             updated_at = now()
          returning id)
       select id, true as was_open from open union all select id, false from written`,
      [
        ...[kind, reference_id ?? id, seller_id, seller_order_id],
        ...[id, kind, reference_id ?? id, seller_id, seller_order_id, reason, opened_by, now],
      ]
    )
    return { hold: await this.retrievePayoutHold(row.id, {}, context), was_open: row.was_open }
  }

  /**
   * Ends one hold, or all of a cause. What is released already stays so.
   *
   * @returns those that it ended
   * @throws MedusaError not_found for an id that is not there
   */
  @InjectTransactionManager()
  async releaseHolds(
    { released_by, ...which }: ReleaseHolds,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<PayoutHoldRow[]> {
    const holds = await this.listPayoutHolds(which, {}, context)
    if ("id" in which && !holds.length) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no hold ${which.id}`)
    }
    const open = holds.filter(({ released_at }) => !released_at)
    return await this.updatePayoutHolds(
      open.map(({ id }) => ({ id, released_by, released_at: now })),
      context
    )
  }

  /**
   * Opens the holds of an order's returns, violations and complaints that have none yet, and ends those whose
   * cause is over. What somebody released by hand stays released.
   */
  @InjectTransactionManager()
  async alignHolds(
    order_id: string,
    wanted: WantedHold[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const manager = managerOf(context)
    const rows = wanted.map((hold) => ({ ...hold, id: generateEntityId(undefined, "hold") }))
    await manager.execute(
      `insert into payout_hold
         (id, kind, reference_id, seller_id, seller_order_id, reason, opened_at)
       select id, kind, reference_id, seller_id, seller_order_id, reason, ?::timestamptz
         from jsonb_to_recordset(?::jsonb) as row (id text, kind text, reference_id text,
           seller_id text, seller_order_id text, reason text)
       on conflict do nothing`,
      [now, JSON.stringify(rows)]
    )
    await manager.execute(
      `update payout_hold set released_at = ?, updated_at = now()
        where released_at is null and deleted_at is null and kind = any(string_to_array(?, ','))
          and seller_order_id in (
            select seller_order_id from ledger_share where order_id = ? and deleted_at is null)
          and not (kind || ':' || reference_id || ':' || seller_order_id
                   = any(string_to_array(?, ',')))`,
      [
        ...[now, FOLLOWING.join(","), order_id],
        wanted.map((one) => [one.kind, one.reference_id, one.seller_order_id].join(":")).join(","),
      ]
    )
  }
}
