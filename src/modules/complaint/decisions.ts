import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { ComplaintProceedings } from "./proceedings"
import { ERROR_LENGTH_MAX, nextAttemptAt } from "./rules"
import { Ctx, decisionWithAmounts, DecisionRow, managerOf } from "./storage"

/** What was done for a decision, in minor units. */
export type CarriedOut = Pick<DecisionRow, "id" | "credited_amount" | "requested_amount"> & {
  is_ended: boolean
}

/** What becomes of the money of decisions. */
export class ComplaintDecisions extends ComplaintProceedings {
  /** Decisions whose money has not moved yet and whose time has come. */
  @InjectTransactionManager()
  async listDueDecisions(
    now: Date,
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const rows = await managerOf(context).execute<{ id: string }[]>(
      `select id from complaint_decision
        where status = 'pending' and next_attempt_at <= ? and deleted_at is null
        order by next_attempt_at limit ?`,
      [now, limit]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Takes a decision for one attempt; null when it is not due, somebody else has just taken it, or
   * an earlier one of the same complaint has to be carried out first.
   *
   * @param at_once something it waited for has happened, so it is due whatever its time says
   */
  @InjectTransactionManager()
  async claimDecision(
    id: string,
    now: Date,
    at_once: boolean,
    @MedusaContext() context: Ctx = {}
  ): Promise<DecisionRow | null> {
    const [due] = await managerOf(context).execute<{ attempts: number }[]>(
      `select attempts from complaint_decision as decision
        where id = ? and status = 'pending' and deleted_at is null
          and (? or next_attempt_at <= ?)
          and not exists (select 1 from complaint_decision as earlier
            where earlier.complaint_id = decision.complaint_id and earlier.status = 'pending'
              and earlier.sequence < decision.sequence and earlier.deleted_at is null)
        for update skip locked`,
      [id, at_once, now]
    )
    if (!due) return null
    const attempts = due.attempts + 1
    const next_attempt_at = nextAttemptAt(now, attempts)
    return decisionWithAmounts(
      await this.updateComplaintDecisions({ id, attempts, next_attempt_at }, context)
    )
  }

  /** All decisions of a complaint, the first first. */
  async decisionsOf(complaint_id: string): Promise<DecisionRow[]> {
    const rows = await this.listComplaintDecisions({ complaint_id }, { order: { sequence: "ASC" } })
    return rows.map(decisionWithAmounts)
  }

  /** What the ledger was asked for. Said twice, it changes nothing. */
  @InjectTransactionManager()
  async noteRefund(
    id: string,
    refund: { refund_request_id: string; requested_amount: number },
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.updateComplaintDecisions({ id, ...refund }, context)
  }

  @InjectTransactionManager()
  async noteDecisionError(
    id: string,
    error: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const last_error = error.slice(0, ERROR_LENGTH_MAX)
    await this.updateComplaintDecisions({ id, last_error }, context)
  }

  /** The money has moved, or never will. Null when that was known already. */
  @InjectTransactionManager()
  async completeDecision(
    { id, credited_amount, requested_amount, is_ended }: CarriedOut,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ) {
    const decision = await this.retrieveComplaintDecision(id, {}, context)
    const before = await this.lock({ id: decision.complaint_id }, undefined, context)
    // Under the lock: of two that were at it, one has ended it.
    const [ended] = await managerOf(context).execute<object[]>(
      `update complaint_decision
          set status = ?, credited_amount = ?, requested_amount = ?, done_at = ?,
              next_attempt_at = null, last_error = null, updated_at = now()
        where id = ? and status = 'pending' and deleted_at is null returning id`,
      [is_ended ? "ended" : "done", credited_amount, requested_amount, now, id]
    )
    if (!ended) return null
    return await this.change(before, {}, context)
  }

  /** Complaints of which the ledger does not know whether their payout must wait. */
  @InjectTransactionManager()
  async listUnheld(limit: number, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const rows = await managerOf(context).execute<{ id: string }[]>(
      `select id from complaint where is_holding <> is_held and deleted_at is null
        order by updated_at limit ?`,
      [limit]
    )
    return rows.map(({ id }) => id)
  }

  /** The ledger has followed. If it changed again meanwhile, the two still differ. */
  @InjectTransactionManager()
  async noteHeld(id: string, is_held: boolean, @MedusaContext() context: Ctx = {}): Promise<void> {
    await managerOf(context).execute("update complaint set is_held = ? where id = ?", [is_held, id])
  }
}
