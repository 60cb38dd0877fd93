import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { LedgerRefundRequests, withNumbers } from "./refund-requests"
import {
  cancelKey,
  nextRefundAttemptAt,
  REFUND_ATTEMPTS_MAX,
  REFUND_ERROR_LENGTH_MAX,
} from "./refund-rules"
import { Ctx, managerOf, RefundRequestRow } from "./storage"

type Slice = { id: string; order_id: string; seller_id: string }
export type FailedAttempt = { id: string; error: string; refund_ids: string[] }

const GIVEN_BACK = "Everything was given back already"
const TOO_LITTLE = "A part was given back by another way, and less is left than was asked for"
const SUPERSEDED = "The goods were cancelled; all that is left goes back"

/** What goes back to buyers, within what a slice was paid. */
export class LedgerRefunds extends LedgerRefundRequests {
  /**
   * Gives back all that is left of a cancelled slice; what its seller had asked for goes with it.
   * The same wish twice is one row.
   *
   * @returns null when nothing is left
   */
  @InjectTransactionManager()
  async refundCancelled(
    slice: Slice,
    reason: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundRequestRow | null> {
    const share = await this.lockShare(slice.id, context)
    if (!share) return null
    const key = cancelKey(slice.id)
    const before = await this.listRefundRequests(
      { seller_order_id: slice.id, idempotency_key: { $like: `${key}%` } },
      {},
      context
    )
    const waiting = before.find(({ status }) => status === "approved" || status === "failed")
    if (waiting) return withNumbers(waiting)
    await this.supersede(slice.id, now, context)
    const { left } = await this.standingOf(slice.id, context)
    if (left === 0) return null
    // Goods that an edit added to a cancelled slice and that were paid are a further wish.
    const next = before.length ? `${key}:${before.length + 1}` : key
    const refund = { slice, amount: left, reason, by_type: "system" as const, by_id: null }
    return await this.writeRequest(refund, share, next, now, context)
  }

  private async supersede(seller_order_id: string, now: Date, context: Ctx) {
    await managerOf(context).execute(
      `update refund_request set status = 'rejected', decision_note = ?, decided_at = ?,
              updated_at = now()
        where seller_order_id = ? and status = 'requested' and deleted_at is null`,
      [SUPERSEDED, now, seller_order_id]
    )
  }

  /** Which of these slices have money left that nobody has asked for. */
  @InjectManager()
  async slicesWithMoneyLeft(ids: string[], @MedusaContext() context: Ctx = {}): Promise<string[]> {
    if (!ids.length) return []
    const rows = await managerOf(context).execute<{ seller_order_id: string }[]>(
      `select seller_order_id from ledger_entry as entry
        where seller_order_id in (?) and account = 'clearing' and type in ('sale', 'refund')
        group by 1 having sum(-amount) > (
          select coalesce(sum(amount), 0) from refund_request as request
           where request.seller_order_id = entry.seller_order_id and deleted_at is null
             and status in ('approved', 'failed'))`,
      [ids]
    )
    return rows.map(({ seller_order_id }) => seller_order_id)
  }

  /** The slices of an order that buyers got all their money back for. */
  @InjectManager()
  async refundedSlices(order_id: string, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const rows = await managerOf(context).execute<{ seller_order_id: string }[]>(
      `select seller_order_id from ledger_entry
        where order_id = ? and account = 'clearing' and seller_order_id is not null
        group by 1
       having sum(-amount) filter (where type = 'sale') > 0
          and sum(amount) filter (where type = 'refund' and refund_id is not null) >=
              sum(-amount) filter (where type = 'sale')`,
      [order_id]
    )
    return rows.map(({ seller_order_id }) => seller_order_id)
  }

  /** Approved requests whose time has come, those that waited longest first. */
  @InjectManager()
  async listDueRefunds(now: Date, limit: number, @MedusaContext() context: Ctx = {}) {
    const rows = await managerOf(context).execute<{ id: string }[]>(
      `select id from refund_request
        where status = 'approved' and next_attempt_at <= ? and deleted_at is null
        order by next_attempt_at limit ?`,
      [now, limit]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Takes an approved request for one attempt; null when it is not due, somebody else has just
   * taken it, or too little is left because money went back by another way meanwhile.
   *
   * @param refund_ids the platform's refunds that carried a part of it out before
   */
  @InjectTransactionManager()
  async startRefund(
    id: string,
    refund_ids: string[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundRequestRow | null> {
    const [due] = await managerOf(context).execute<object[]>(
      `select id from refund_request where id = ? and status = 'approved' and deleted_at is null
          and next_attempt_at <= ? for update skip locked`,
      [id, now]
    )
    if (!due) return null
    const row = await this.retrieveRefundRequest(id, {}, context)
    const request = { ...withNumbers(row), refund_ids }
    const { left } = await this.roomFor(request, context)
    if (left < request.amount) {
      const end =
        left === 0
          ? { status: "rejected" as const, decision_note: GIVEN_BACK }
          : { status: "failed" as const, last_error: TOO_LITTLE }
      await this.changeRequest({ id, ...end, next_attempt_at: null }, context)
      return null
    }
    const attempts = request.attempts + 1
    const next_attempt_at = nextRefundAttemptAt(now, attempts)
    return await this.changeRequest({ id, refund_ids, attempts, next_attempt_at }, context)
  }

  /** The buyer has the money. Said twice, it changes nothing. */
  @InjectTransactionManager()
  async completeRefund(
    id: string,
    refund_ids: string[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundRequestRow> {
    return await this.changeRequest(
      {
        ...{ id, status: "refunded", refund_ids, refunded_at: now },
        ...{ next_attempt_at: null, last_error: null },
      },
      context
    )
  }

  /** The attempt failed: another follows, or the merchant has to look at it. */
  @InjectTransactionManager()
  async noteRefundError(
    { id, error, refund_ids }: FailedAttempt,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundRequestRow> {
    const { attempts } = await this.retrieveRefundRequest(id, {}, context)
    const last_error = error.slice(0, REFUND_ERROR_LENGTH_MAX)
    const isOver = attempts >= REFUND_ATTEMPTS_MAX
    const end = isOver ? { status: "failed" as const, next_attempt_at: null } : {}
    return await this.changeRequest({ id, last_error, refund_ids, ...end }, context)
  }
}
