import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { MedusaError } from "@medusajs/framework/utils"
import { assertMayBecome } from "../../lib/lifecycle"
import { fromMinor } from "../../lib/money"
import { LedgerHolds } from "./holds"
import { OPEN_REFUND_STATUSES, REFUND_LIFECYCLE, RefundStanding } from "./refund-rules"
import { RefundStatus } from "./rules"
import { Ctx, managerOf, RefundRequestRow } from "./storage"

/** What somebody wants back for the buyer; the amount in minor units. */
export type NewRefund = {
  slice: { id: string; order_id: string; seller_id: string }
  amount: number
  reason: string
  by_type: "seller" | "merchant" | "system"
  by_id: string | null
  /** The same key is one request, whatever became of it. */
  key?: string | null
}
export type RefundDecision = { id: string; note: string | null; by_id: string }
type Share = { currency_code: string; decimals: number }
type Sums = { sold: string; refunded: string; open: string }

const refuse = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/** Who wants what back, within what is left of a slice. */
export class LedgerRefundRequests extends LedgerHolds {
  /**
   * Notes a request. A seller's waits for the merchant, any other is approved as it is made. Of two
   * at once the second sees what the first has asked for.
   *
   * @throws MedusaError not_allowed that names what is left of the slice
   */
  @InjectTransactionManager()
  async requestRefund(
    refund: NewRefund,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundRequestRow> {
    const { slice, amount, key = null } = refund
    const share = await this.lockShare(slice.id, context)
    if (!share) throw notSoldYet(slice.id)
    const [known] = key
      ? await this.listRefundRequests({ idempotency_key: key }, { take: 1 }, context)
      : []
    if (known) return withNumbers(known)
    const standing = await this.standingOf(slice.id, context)
    assertLeft(slice.id, amount, standing, share)
    return await this.writeRequest(refund, share, key, now, context)
  }

  /** @returns what of a slice can go back; nothing of one that is not booked yet */
  @InjectManager()
  async refundStanding(
    seller_order_id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundStanding> {
    return await this.standingOf(seller_order_id, context)
  }

  /** The merchant agrees: its time to be carried out is now. */
  @InjectTransactionManager()
  async approveRefund(
    { id, note, by_id }: RefundDecision,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundRequestRow> {
    const request = await this.lockRequest(id, context)
    if (request.status === "failed") throw mayRetry(id)
    assertMayBecome(REFUND_LIFECYCLE, nameOf(id), request.status, "approved")
    // The platform's own pages may have given money back since it was asked for.
    await this.assertStillLeft(request, context)
    const decided = { decided_by: by_id, decided_at: now, decision_note: note }
    return await this.changeRequest(
      { id, status: "approved", ...decided, next_attempt_at: now },
      context
    )
  }

  /** The merchant does not agree, or gives up what failed. */
  @InjectTransactionManager()
  async rejectRefund(
    { id, note, by_id }: RefundDecision,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundRequestRow> {
    const { status } = await this.lockRequest(id, context)
    if (status === "approved") {
      throw refuse(`${nameOf(id)} is approved and on its way; it can be rejected if it fails`)
    }
    assertMayBecome(REFUND_LIFECYCLE, nameOf(id), status, "rejected")
    const decided = { decided_by: by_id, decided_at: now, decision_note: note }
    return await this.changeRequest(
      { id, status: "rejected", ...decided, next_attempt_at: null },
      context
    )
  }

  /** Tries again what failed, from the first attempt on. */
  @InjectTransactionManager()
  async retryRefund(
    id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundRequestRow> {
    const request = await this.lockRequest(id, context)
    if (request.status !== "failed") {
      throw refuse(`${nameOf(id)} is ${request.status}; what has failed can be tried again`)
    }
    await this.assertStillLeft(request, context)
    const again = { status: "approved" as const, attempts: 0, next_attempt_at: now }
    return await this.changeRequest({ id, ...again }, context)
  }

  /** The row of the slice's share, held until the transaction ends; undefined when nothing is booked. */
  protected async lockShare(seller_order_id: string, context: Ctx): Promise<Share | undefined> {
    const [share] = await managerOf(context).execute<Share[]>(
      `select currency_code, decimals from ledger_share
        where seller_order_id = ? and deleted_at is null for update`,
      [seller_order_id]
    )
    return share
  }

  protected async lockRequest(id: string, context: Ctx): Promise<RefundRequestRow> {
    const [found] = await managerOf(context).execute<{ seller_order_id: string }[]>(
      "select seller_order_id from refund_request where id = ? and deleted_at is null",
      [id]
    )
    if (!found) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `${nameOf(id)} does not exist`)
    }
    // The share first: who asks for more of it waits until this is decided.
    await this.lockShare(found.seller_order_id, context)
    await managerOf(context).execute("select id from refund_request where id = ? for update", [id])
    return withNumbers(await this.retrieveRefundRequest(id, {}, context))
  }

  protected async writeRequest(
    { slice, amount, reason, by_type, by_id }: NewRefund,
    { currency_code, decimals }: Share,
    idempotency_key: string | null,
    now: Date,
    context: Ctx
  ): Promise<RefundRequestRow> {
    const isApproved = by_type !== "seller"
    const decided = { decided_by: by_id, decided_at: now, next_attempt_at: now }
    return await this.createRefundRequests(
      {
        ...{ order_id: slice.order_id, seller_order_id: slice.id, seller_id: slice.seller_id },
        ...{ currency_code, decimals, amount, reason, idempotency_key },
        ...{ requested_by_type: by_type, requested_by: by_id },
        status: isApproved ? "approved" : "requested",
        ...(isApproved && decided),
      },
      context
    )
  }

  protected async standingOf(seller_order_id: string, context: Ctx): Promise<RefundStanding> {
    const [sums] = await managerOf(context).execute<Sums[]>(
      `select coalesce(sum(-amount) filter (where type = 'sale'), 0) as sold,
              coalesce(sum(amount) filter (where type = 'refund'), 0) as refunded,
              (select coalesce(sum(amount), 0) from refund_request
                where seller_order_id = ? and status in (?) and deleted_at is null) as open
         from ledger_entry where seller_order_id = ? and account = 'clearing'`,
      [seller_order_id, [...OPEN_REFUND_STATUSES], seller_order_id]
    )
    const { sold, refunded, open } = sums
    const left = Number(sold) - Number(refunded) - Number(open)
    const numbers = { sold: Number(sold), refunded: Number(refunded), open: Number(open) }
    return { ...numbers, left: Math.max(0, left) }
  }

  /** What of a request is booked as given back already. */
  protected async carriedOf({ id, refund_ids }: RefundRequestRow, context: Ctx): Promise<number> {
    if (!refund_ids?.length) return 0
    const [{ carried }] = await managerOf(context).execute<{ carried: string }[]>(
      `select coalesce(sum(entry.amount), 0) as carried
         from ledger_entry as entry
         join refund_request as request on request.seller_order_id = entry.seller_order_id
        where request.id = ? and entry.refund_id in (?) and entry.type = 'refund'
          and entry.account = 'clearing'`,
      [id, refund_ids]
    )
    return Number(carried)
  }

  /** What the request itself asks for is not in its own way. */
  protected async roomFor(request: RefundRequestRow, context: Ctx) {
    const { sold, refunded, open } = await this.standingOf(request.seller_order_id, context)
    const isOpen = OPEN_REFUND_STATUSES.some((status) => status === request.status)
    const others = open - (isOpen ? request.amount : 0)
    const carried = await this.carriedOf(request, context)
    return { sold, carried, left: Math.max(0, sold - refunded - others + carried) }
  }

  private async assertStillLeft(request: RefundRequestRow, context: Ctx) {
    const { left, sold } = await this.roomFor(request, context)
    const standing = { sold, refunded: 0, open: 0, left }
    assertLeft(request.seller_order_id, request.amount, standing, request)
  }

  protected async changeRequest(
    data: { id: string; status?: RefundStatus } & Partial<RefundRequestRow>,
    context: Ctx
  ): Promise<RefundRequestRow> {
    return withNumbers(await this.updateRefundRequests(data, context))
  }
}

/** The driver reads a `bigint` as text. */
export const withNumbers = (row: RefundRequestRow): RefundRequestRow => ({
  ...row,
  amount: Number(row.amount),
})

export const nameOf = (id: string) => `Refund request ${id}`

const mayRetry = (id: string) =>
  refuse(`${nameOf(id)} has failed after it was approved; accepted: retry, or reject`)

const notSoldYet = (slice: string) =>
  refuse(
    `Nothing of seller order ${slice} is booked as sold yet; it can be refunded once it is paid`
  )

function assertLeft(slice: string, amount: number, { sold, left }: RefundStanding, share: Share) {
  if (sold === 0) throw notSoldYet(slice)
  if (amount <= left) return
  const { currency_code, decimals } = share
  const major = (minor: number) =>
    `${fromMinor(minor, decimals).toFixed(decimals)} ${currency_code.toUpperCase()}`
  throw refuse(
    `Seller order ${slice} has ${major(left)} left to refund of ${major(sold)}; ` +
      `${major(amount)} is too much`
  )
}
