import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { MedusaError } from "@medusajs/framework/utils"
import { assertMayBecome } from "../../lib/lifecycle"
import { LedgerPayoutClaims } from "./payout-claims"
import {
  DEFER_MS,
  FAIL_LEASE_MS,
  KEY_TRUST_MS,
  nextAttemptAt,
  OPEN_STATUSES,
  PAYOUT_LIFECYCLE,
  PROVIDER_WORDS_MAX,
  SETTLED_MS,
} from "./payout-rules"
import { Ctx, managerOf, PayoutRow } from "./storage"

export type SendablePayout = { payout: PayoutRow; asks_first: boolean }

export const refuse = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
export const nameOf = ({ id }: { id: string }) => `Payout ${id}`
const isOpen = ({ status }: PayoutRow) => OPEN_STATUSES.some((open) => open === status)
/** The driver reads a `bigint` as text. */
const withNumbers = (payout: PayoutRow) => ({ ...payout, amount: Number(payout.amount) })

/** When providers are asked, and when not. */
export class LedgerPayoutSending extends LedgerPayoutClaims {
  /** Payouts that a provider must be asked about now. The merchant's own wait for the merchant. */
  @InjectManager()
  async listDuePayouts(now: Date, limit: number, @MedusaContext() context: Ctx = {}) {
    const rows = await managerOf(context).execute<{ id: string }[]>(
      `select id from payout
        where status in ('pending', 'processing') and provider <> 'manual' and deleted_at is null
          and (next_attempt_at is null or next_attempt_at <= ?)
        order by next_attempt_at nulls first, number limit ?`,
      [now, limit]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Takes a due payout for one attempt; null when it is not due, or somebody else has just taken it.
   * `asks_first`: its key may be forgotten, so the provider is asked before it is told to pay.
   */
  @InjectTransactionManager()
  async startSending(
    id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<SendablePayout | null> {
    const [due] = await managerOf(context).execute<object[]>(
      `select id from payout where id = ? and provider <> 'manual' and deleted_at is null
          and status in ('pending', 'processing')
          and (next_attempt_at is null or next_attempt_at <= ?) for update skip locked`,
      [id, now]
    )
    if (!due) return null
    const before = await this.retrievePayout(id, {}, context)
    const sent_at = before.sent_at ?? now
    const attempts = before.attempts + 1
    const next_attempt_at = nextAttemptAt(now, attempts)
    const payout = await this.change(
      { id, status: "processing", attempts, attempted_at: now, sent_at, next_attempt_at },
      context
    )
    return { payout, asks_first: now.getTime() - sent_at.getTime() > KEY_TRUST_MS }
  }

  /** The provider did nothing for sure and may do it later, under a new key. */
  @InjectTransactionManager()
  async deferPayout(id: string, reason: string, now: Date, @MedusaContext() context: Ctx = {}) {
    const payout = await this.lockPayout(id, context)
    if (!isOpen(payout)) return payout
    const next_attempt_at = new Date(now.getTime() + DEFER_MS)
    const deferrals = payout.deferrals + 1
    const last_error = reason.slice(0, PROVIDER_WORDS_MAX)
    return await this.change({ id, deferrals, sent_at: null, next_attempt_at, last_error }, context)
  }

  /** No answer: the payout stays as it is and is asked for again. */
  @InjectTransactionManager()
  async notePayoutError(id: string, reason: string, @MedusaContext() context: Ctx = {}) {
    const payout = await this.lockPayout(id, context)
    if (!isOpen(payout)) return payout
    return await this.change({ id, last_error: reason.slice(0, PROVIDER_WORDS_MAX) }, context)
  }

  /**
   * Keeps the job away from a payout that the merchant wants to fail. Whoever sent it must be asked
   * what became of it (`was_sent`), and not before the last request has had its time.
   */
  @InjectTransactionManager()
  async holdForFailing(id: string, now: Date, @MedusaContext() context: Ctx = {}) {
    const payout = await this.lockPayout(id, context)
    const { provider, status, sent_at, attempted_at } = payout
    if (provider === "manual" || status === "failed") return { payout, was_sent: false }
    assertMayBecome(PAYOUT_LIFECYCLE, nameOf(payout), status, "failed")
    const settled = new Date((attempted_at?.getTime() ?? 0) + SETTLED_MS)
    if (sent_at && settled > now) {
      throw refuse(
        `${nameOf(payout)} was sent to ${provider} at ${attempted_at!.toISOString()}, which may ` +
          `still be working on it; it can be failed from ${settled.toISOString()} on`
      )
    }
    const next_attempt_at = new Date(now.getTime() + FAIL_LEASE_MS)
    await this.change({ id, next_attempt_at }, context)
    return { payout, was_sent: sent_at !== null }
  }

  /** Lets the job ask for it at once. */
  @InjectTransactionManager()
  async retryPayoutNow(id: string, now: Date, @MedusaContext() context: Ctx = {}) {
    const payout = await this.lockPayout(id, context)
    if (isOpen(payout)) await this.change({ id, next_attempt_at: now }, context)
  }

  /** @throws MedusaError not_found */
  protected async lockPayout(id: string, context: Ctx): Promise<PayoutRow> {
    await managerOf(context).execute("select id from payout where id = ? for update", [id])
    return withNumbers(await this.retrievePayout(id, {}, context))
  }

  protected async change(changes: Partial<PayoutRow> & { id: string }, context: Ctx) {
    return withNumbers(await this.updatePayouts(changes, context))
  }
}
