import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { assertMayBecome } from "../../lib/lifecycle"
import { Moved, ViolationRestrictions } from "./restrictions"
import { DAY_MS, isActive, VIOLATION_LIFECYCLE, ViolationKind } from "./rules"
import { Ctx, ViolationRow } from "./storage"

export type NewViolation = {
  customer_id: string
  kind: ViolationKind
  reason: string
  /** The same cause is recorded once; null for what the merchant writes down by hand. */
  cause: string | null
  weight?: number
  auction_id?: string | null
  order_id?: string | null
  found_by: "system" | "merchant"
  found_by_id?: string | null
}
export type Recorded = Moved & { violation: ViolationRow; is_new: boolean }
export type Waive = { id: string; reason: string; by_id: string | null }
export type Waived = Moved & { violation: ViolationRow }
export type AppealViolation = { id: string; customer_id: string; message: string }
export type AnswerAppeal = { id: string; accept: boolean; answer: string; by_id: string | null }
export type Expired = Moved & { expired: ViolationRow[] }

const NOTHING: Moved = { restricted: [], lifted: [] }

/** What the merchant or the system found against customers. */
export class ViolationFindings extends ViolationRestrictions {
  /** @throws MedusaError invalid_data when the cause is recorded against somebody else */
  @InjectTransactionManager()
  protected async record_(
    { found_by, found_by_id = null, weight = 1, ...data }: NewViolation,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Recorded> {
    const { customer_id, cause } = data
    await this.lockCustomer(customer_id, context)
    const [known] = cause ? await this.listViolations({ cause }, { take: 1 }, context) : []
    if (known && known.customer_id !== customer_id) {
      const message = `The cause ${cause} is recorded against ${known.customer_id}; one cause is one violation of one customer`
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
    }
    if (known) return { violation: known, is_new: false, ...NOTHING }
    const { active_days } = await this.readSettings(context)
    const expires_at = new Date(now.getTime() + active_days * DAY_MS)
    const { id } = await this.createViolations(
      { ...data, found_by, found_by_id, weight, occurred_at: now, expires_at },
      context
    )
    // Read again: what the database fills in shows only then.
    const violation = await this.retrieveViolation(id, {}, context)
    const moved = await this.settle(customer_id, now, { hasNewViolation: true }, context)
    return { violation, is_new: true, ...moved }
  }

  /** Takes a recording back whose consequences failed. */
  @InjectTransactionManager()
  protected async unrecord_(
    { violation, restricted }: Recorded,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.lockCustomer(violation.customer_id, context)
    await this.deleteViolations(violation.id, context)
    await this.deleteCustomerRestrictions(
      restricted.map(({ id }) => id),
      context
    )
  }

  /** @throws MedusaError not_allowed when it is waived or expired already */
  @InjectTransactionManager()
  protected async waive_(
    { id, reason, by_id }: Waive,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Waived> {
    const { status } = await this.lockViolation(id, context)
    assertMayBecome(VIOLATION_LIFECYCLE, `Violation ${id}`, status, "waived")
    const waived = { waived_at: now, waived_by: by_id, waive_reason: reason }
    const violation = await this.updateViolations({ id, status: "waived", ...waived }, context)
    const { customer_id } = violation
    return {
      violation,
      ...(await this.settle(customer_id, now, { hasNewViolation: false }, context)),
    }
  }

  /**
   * Keeps what the customer has to say.
   *
   * @throws MedusaError not_found for another customer's violation
   * @throws MedusaError not_allowed the second time, and when the violation counts no more
   */
  @InjectTransactionManager()
  protected async appeal_(
    { id, customer_id, message }: AppealViolation,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ViolationRow> {
    const violation = await this.lockViolation(id, context, customer_id)
    if (violation.appeal_status) {
      const since = violation.appealed_at?.toISOString()
      throw refusal(`Violation ${id} was appealed at ${since}; it can be appealed once`)
    }
    if (!isActive(violation, now)) {
      throw refusal(`Violation ${id} counts no more; only an active one can be appealed`)
    }
    return await this.updateViolations(
      { id, appeal: message, appeal_status: "open", appealed_at: now },
      context
    )
  }

  /** Answers an appeal; an accepted one takes the violation back, unless its time was over. */
  @InjectTransactionManager()
  protected async answerAppeal_(
    { id, accept, answer, by_id }: AnswerAppeal,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Waived & { is_waived: boolean }> {
    const { appeal_status, status } = await this.lockViolation(id, context)
    if (appeal_status !== "open") {
      const why = appeal_status ? `was ${appeal_status}` : "has no appeal"
      throw refusal(`Violation ${id} ${why}; only an open appeal can be answered`)
    }
    const is_waived = accept && status === "active"
    const violation = await this.updateViolations(
      {
        ...{ id, appeal_answer: answer, appeal_answered_at: now },
        appeal_status: accept ? "accepted" : "rejected",
      },
      context
    )
    if (!is_waived) return { violation, is_waived, ...NOTHING }
    return { is_waived, ...(await this.waive_({ id, reason: answer, by_id }, now, context)) }
  }

  /** Customers for whom the clock, or a new threshold, has changed something. */
  @InjectTransactionManager()
  protected async dueCustomers_(
    now: Date,
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const { block_at } = await this.readSettings(context)
    const rows = await context.transactionManager!.execute<{ customer_id: string }[]>(
      `select customer_id from violation
        where status = 'active' and expires_at <= ? and deleted_at is null
       union
       select customer_id from customer_restriction
        where until <= ? and lifted_at is null and deleted_at is null
       union
       select customer_id from customer_restriction r
        where kind = 'blocked' and set_by = 'system' and lifted_at is null and deleted_at is null
          and (select coalesce(sum(v.weight), 0) from violation v
                where v.customer_id = r.customer_id and v.status = 'active'
                  and v.expires_at > ? and v.deleted_at is null) < ?
       limit ?`,
      [now, now, now, block_at, limit]
    )
    return rows.map(({ customer_id }) => customer_id)
  }

  /** What the clock did to one customer. */
  @InjectTransactionManager()
  protected async expire_(
    customer_id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Expired> {
    await this.lockCustomer(customer_id, context)
    const due = await this.listViolations(
      { customer_id, status: "active", expires_at: { $lte: now } },
      {},
      context
    )
    const expired = await this.updateViolations(
      due.map(({ id }) => ({ id, status: "expired" as const })),
      context
    )
    return {
      expired,
      ...(await this.settle(customer_id, now, { hasNewViolation: false }, context)),
    }
  }
}

const refusal = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
