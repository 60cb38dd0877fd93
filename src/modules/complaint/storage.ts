import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import Complaint from "./models/complaint"
import ComplaintDecision from "./models/complaint-decision"
import ComplaintEvent from "./models/complaint-event"
import ComplaintMessage from "./models/complaint-message"
import { notFound, stale } from "./refusals"
import { isOpen } from "./rules"

export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!

export type ComplaintRow = InferTypeOf<typeof Complaint>
export type MessageRow = InferTypeOf<typeof ComplaintMessage>
export type EventRow = InferTypeOf<typeof ComplaintEvent>
export type DecisionRow = InferTypeOf<typeof ComplaintDecision>

/** Which complaint, and whose it must be; another's is not there. */
export type ComplaintRef = { id: string } & (
  | { customer_id: string; seller_id?: undefined }
  | { seller_id: string; customer_id?: undefined }
  | { seller_id?: undefined; customer_id?: undefined }
)

/** The driver reads a `bigint` as text. */
const toNumber = (value: number | null) => (value === null ? null : Number(value))
export const withAmounts = (row: ComplaintRow): ComplaintRow => ({
  ...row,
  wished_amount: toNumber(row.wished_amount),
  offer_amount: toNumber(row.offer_amount),
  amount: toNumber(row.amount),
})
export const decisionWithAmounts = (row: DecisionRow): DecisionRow => ({
  ...row,
  amount: Number(row.amount),
  requested_amount: Number(row.requested_amount),
  credited_amount: Number(row.credited_amount),
})

/**
 * The tables of the domain, and the lock that everybody takes who writes about a complaint. The
 * service is a chain of classes: storage → thread → deeds → decisions → metrics.
 */
export class ComplaintStorage extends MedusaService({
  Complaint,
  ComplaintMessage,
  ComplaintEvent,
  ComplaintDecision,
}) {
  /** @throws MedusaError not_found, also for somebody else's */
  async find({ id, ...whose }: ComplaintRef): Promise<ComplaintRow> {
    const [found] = await this.listComplaints({ id, ...given(whose) }, { take: 1 })
    if (!found) throw notFound(id)
    return withAmounts(found)
  }

  /**
   * Holds a complaint until the transaction ends; who comes second sees what the first wrote.
   *
   * @param version what the decision was made on; undefined when it does not matter
   * @throws MedusaError not_found, also for somebody else's; conflict (409) for an older version
   */
  protected async lock(
    { id, ...whose }: ComplaintRef,
    version: number | undefined,
    context: Ctx
  ): Promise<ComplaintRow> {
    // Plain SQL: an entity that was read before the lock would be given back as it was then.
    await managerOf(context).execute("select id from complaint where id = ? for update", [id])
    const [found] = await this.listComplaints({ id, ...given(whose) }, { take: 1 }, context)
    if (!found) throw notFound(id)
    assertCurrent(found, version)
    return withAmounts(found)
  }

  /** Writes changes; whether the payout must wait follows from what the complaint is then. */
  protected async change(
    complaint: ComplaintRow,
    changes: Partial<ComplaintRow>,
    context: Ctx
  ): Promise<ComplaintRow> {
    const status = changes.status ?? complaint.status
    const pending = await this.listComplaintDecisions(
      { complaint_id: complaint.id, status: "pending" },
      { take: 1, select: ["id"] },
      context
    )
    const is_holding = isOpen(status) || pending.length > 0
    const { id } = complaint
    return withAmounts(await this.updateComplaints({ id, ...changes, is_holding }, context))
  }
}

/** @throws MedusaError conflict (409) when somebody else decided meanwhile */
export function assertCurrent(complaint: ComplaintRow, version: number | undefined): void {
  if (version !== undefined && version !== complaint.version) throw stale(complaint)
}

const given = (whose: { customer_id?: string; seller_id?: string }) =>
  Object.fromEntries(Object.entries(whose).filter(([, id]) => id !== undefined))
