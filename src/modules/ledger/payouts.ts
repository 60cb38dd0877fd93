import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { assertMayBecome, mayBecome } from "../../lib/lifecycle"
import { PAYOUT_LIFECYCLE, PROVIDER_LIFECYCLE, PROVIDER_WORDS_MAX } from "./payout-rules"
import { LedgerPayoutSending, nameOf, refuse } from "./payout-sending"
import { Ctx, managerOf, PayoutRow } from "./storage"

/** `changed` is false when the payout was so already. */
export type PayoutDeed = { payout: PayoutRow; changed: boolean }
export type ProviderWord = { id: string; reference: string }
type Leg = { account: "seller" | "payout"; amount: number; payout_id: string | null }

/**
 * What goes out to sellers. Every deed locks the payout's row and asks the lifecycle; done again it
 * changes nothing. A crash between two of them leaves a row that the job carries on from.
 */
export class LedgerPayouts extends LedgerPayoutSending {
  /** The merchant has paid by hand. The same reference again changes nothing. */
  @InjectTransactionManager()
  async completePayout(
    { id, reference, completed_by }: ProviderWord & { completed_by: string },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<PayoutDeed> {
    const payout = await this.lockPayout(id, context)
    if (payout.provider !== "manual") {
      throw refuse(`${nameOf(payout)} is sent by ${payout.provider}, which confirms it itself`)
    }
    if (payout.status === "paid" && payout.reference === reference) return same(payout)
    assertMayBecome(PAYOUT_LIFECYCLE, nameOf(payout), payout.status, "paid")
    return done(await this.pay({ ...payout, reference, completed_by }, now, context))
  }

  /** A provider says that the money left. */
  @InjectTransactionManager()
  async confirmPayout(
    { id, reference }: ProviderWord,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<PayoutDeed> {
    const payout = await this.lockPayout(id, context)
    if (!mayBecome(PROVIDER_LIFECYCLE, payout.status, "paid")) return same(payout)
    return done(await this.pay({ ...payout, reference }, now, context))
  }

  /**
   * No money leaves, and the entries are free for the next run.
   *
   * @param attempted_at when given: refuses if the provider was asked again since then
   */
  @InjectTransactionManager()
  async failPayout(
    { id, reason, attempted_at }: { id: string; reason: string; attempted_at?: Date | null },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<PayoutDeed> {
    const payout = await this.lockPayout(id, context)
    if (payout.status === "failed") return same(payout)
    assertMayBecome(PAYOUT_LIFECYCLE, nameOf(payout), payout.status, "failed")
    if (attempted_at !== undefined && timeOf(attempted_at) !== timeOf(payout.attempted_at)) {
      throw refuse(`${nameOf(payout)} was sent again meanwhile; try again in a few minutes`)
    }
    await managerOf(context).execute(
      "update ledger_entry set payout_id = null, updated_at = ? where payout_id = ?",
      [now, id]
    )
    const failure = reason.slice(0, PROVIDER_WORDS_MAX)
    const ended = { status: "failed" as const, failed_at: now, next_attempt_at: null }
    return done(await this.change({ id, ...ended, failure }, context))
  }

  /**
   * Money came back from the seller: it is payable again. A part of it leaves the payout paid.
   *
   * @param reversed_total minor units that came back so far; older, smaller totals change nothing
   */
  @InjectTransactionManager()
  async reversePayout(
    { id, reference, reversed_total }: ProviderWord & { reversed_total: number },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<PayoutDeed> {
    const found = await this.lockPayout(id, context)
    // Of another transfer than the one that paid it: none of this payout's business.
    if (found.reference && found.reference !== reference) return same(found)
    // What came back had left: this news has overtaken the other.
    const isNews = mayBecome(PROVIDER_LIFECYCLE, found.status, "paid")
    const payout = isNews ? await this.pay({ ...found, reference }, now, context) : found
    const total = Math.min(reversed_total, payout.amount)
    const back = total - (await this.reversedOf(id, context))
    if (payout.status !== "paid" || back <= 0) return { payout, changed: isNews }
    const isAll = total === payout.amount
    await this.book(
      payout,
      isAll && back === total ? "" : `:${total}`,
      "payout_reversal",
      now,
      [
        { account: "seller", amount: back, payout_id: null },
        { account: "payout", amount: -back, payout_id: id },
      ],
      context
    )
    if (!isAll) return done(payout)
    assertMayBecome(PROVIDER_LIFECYCLE, nameOf(payout), payout.status, "reversed")
    return done(await this.change({ id, status: "reversed", reversed_at: now }, context))
  }

  private async pay(payout: PayoutRow, now: Date, context: Ctx): Promise<PayoutRow> {
    const { id, amount, reference, completed_by } = payout
    // The entries of a failed payout were let go: the debt waits for the next run.
    const isLate = payout.status === "failed"
    await this.book(
      payout,
      "",
      "payout",
      now,
      [
        { account: "seller", amount: -amount, payout_id: isLate ? null : id },
        { account: "payout", amount, payout_id: id },
      ],
      context
    )
    const paid = { status: "paid" as const, paid_at: now, next_attempt_at: null, last_error: null }
    return await this.change({ id, reference, completed_by, ...paid }, context)
  }

  private async book(
    { id, seller_id, currency_code, decimals }: PayoutRow,
    suffix: string,
    type: "payout" | "payout_reversal",
    now: Date,
    legs: Leg[],
    context: Ctx
  ): Promise<void> {
    const transaction_id = generateEntityId("", "ltrx")
    for (const { account, amount, payout_id } of legs) {
      await managerOf(context).execute(
        `insert into ledger_entry (id, transaction_id, cause, type, account, seller_id,
            currency_code, decimals, amount, payout_id, occurred_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[
            generateEntityId("", "lent"),
            transaction_id,
            `${type}:${id}${suffix}`,
            type,
            account,
          ],
          ...[seller_id, currency_code, decimals, amount, payout_id, now],
        ]
      )
    }
  }

  private async reversedOf(id: string, context: Ctx): Promise<number> {
    const [row] = await managerOf(context).execute<{ amount: string }[]>(
      `select coalesce(-sum(amount), 0) as amount from ledger_entry
        where payout_id = ? and account = 'payout' and type = 'payout_reversal'`,
      [id]
    )
    return Number(row.amount)
  }
}

const timeOf = (moment: Date | null) => moment?.getTime() ?? 0
const done = (payout: PayoutRow): PayoutDeed => ({ payout, changed: true })
const same = (payout: PayoutRow): PayoutDeed => ({ payout, changed: false })
