import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { Author } from "../../lib/thread"
import { consequencesOf, Doing, NewDecision, Plan, planOf } from "./plans"
import { refuse } from "./refusals"
import {
  Actor,
  COMPLAINTS_PER_SLICE_MAX,
  dueAt,
  isOver,
  nameOf,
  OPEN_STATUSES,
  TIMERS,
  UNSETTLED_STATUSES,
} from "./rules"
import {
  ComplaintRef,
  ComplaintRow,
  Ctx,
  decisionWithAmounts,
  DecisionRow,
  EventRow,
  managerOf,
  withAmounts,
} from "./storage"
import { ComplaintThread } from "./thread"

/** The amount in minor units. The ids are made before, so that files and a hold can name them. */
export type NewComplaint = Pick<
  ComplaintRow,
  | ("id" | "order_id" | "seller_order_id" | "seller_id" | "customer_id" | "display_id")
  | ("customer_name" | "reason" | "wish" | "currency_code" | "decimals" | "wished_amount")
  | "line_item_ids"
> & { message_id: string; author: Author; body: string }
export type Act = {
  ref: ComplaintRef
  version?: number
  doing: Doing
  who: Actor
  who_id: string | null
  author: Author
  message_id: string
}
/** What was written; each event is told. */
export type Proceeded = {
  complaint: ComplaintRow
  events: EventRow[]
  decision: DecisionRow | null
}

/** How a dispute goes on. */
export class ComplaintProceedings extends ComplaintThread {
  /**
   * @throws MedusaError not_allowed when another one about this share is not settled
   */
  async open(data: NewComplaint, now: Date): Promise<Proceeded> {
    try {
      return await this.open_(data, now)
    } catch (error) {
      // The unique index decides between two at once; the one that is there has a better name.
      const other = await this.findUnsettled(data)
      if (!other) throw error
      throw refuse(`Order #${other.display_id} has ${nameOf(other)} about this store already`)
    }
  }

  /** The one about a store's share of an order that is not settled yet, if there is one. */
  async findUnsettled(share: { order_id: string; seller_id: string }) {
    return await this.findOne(share, [...UNSETTLED_STATUSES])
  }

  /** The one that is open: in whose time nobody is paid, and nobody rates the deal. */
  async findOpen(share: { order_id: string; seller_id: string }) {
    return await this.findOne(share, [...OPEN_STATUSES])
  }

  private async findOne(
    { order_id, seller_id }: { order_id: string; seller_id: string },
    status: ComplaintRow["status"][]
  ): Promise<ComplaintRow | null> {
    const [found] = await this.listComplaints({ order_id, seller_id, status }, { take: 1 })
    return found ? withAmounts(found) : null
  }

  @InjectTransactionManager()
  protected async open_(
    { message_id, author, body, ...data }: NewComplaint,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Proceeded> {
    const { seller_order_id } = data
    const config = { take: 1, select: ["id" as const] }
    const [, count] = await this.listAndCountComplaints({ seller_order_id }, config, context)
    if (count >= COMPLAINTS_PER_SLICE_MAX) {
      const message = `${COMPLAINTS_PER_SLICE_MAX} complaints were made about this store's share of order #${data.display_id}, and no more are accepted`
      throw refuse(message)
    }
    const status = "awaiting_seller" as const
    await this.createComplaints(
      { ...data, status, opened_at: now, due_at: dueAt(status, now) },
      context
    )
    // Read again: what the database fills in, like the number, shows only then.
    const [made] = await this.listComplaints({ id: data.id }, { take: 1 }, context)
    const complaint = withAmounts(made)
    const words = { message_id, author, body, visibility: "all" as const }
    await this.say(complaint, { ...words, happening: "opened" }, context)
    const event = await this.createComplaintEvents(
      {
        ...{ complaint_id: data.id, happening: "opened", from: null, to: status },
        ...{ actor_type: "buyer", actor_id: data.customer_id, occurred_at: now, details: null },
      },
      context
    )
    return { complaint, events: [event], decision: null }
  }

  /**
   * Does what somebody wants done, in one transaction: the row, its history, the words and what is
   * to become of the money.
   */
  @InjectTransactionManager()
  async act(act: Act, now: Date, @MedusaContext() context: Ctx = {}): Promise<Proceeded> {
    const { ref, version, doing, who, who_id, author, message_id } = act
    const before = await this.lock(ref, version, context)
    const plan = planOf(before, doing, now)
    const { visibility } = plan
    const body = doing.body?.trim()
    const [{ happening }] = plan.steps
    if (body) {
      await this.say(before, { message_id, author, body, visibility, happening }, context)
    }
    const answered = who === "seller" && !before.answered_at ? { answered_at: now } : {}
    const proceeded = await this.proceed(before, plan, { who, who_id }, now, context)
    const complaint = await this.change(proceeded.complaint, answered, context)
    return { ...proceeded, complaint }
  }

  /** Complaints whose time is over, those that waited longest first. */
  @InjectTransactionManager()
  async listDue(now: Date, limit: number, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const rows = await managerOf(context).execute<{ id: string }[]>(
      `select id from complaint where due_at <= ? and due_at is not null and deleted_at is null
        order by due_at limit ?`,
      [now, limit]
    )
    return rows.map(({ id }) => id)
  }

  /** What the clock makes of a complaint; null when somebody was faster. */
  @InjectTransactionManager()
  async advance(
    id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Proceeded | null> {
    const before = await this.lock({ id }, undefined, context)
    const timer = TIMERS[before.status]
    if (!timer || !before.due_at || before.due_at > now) return null
    const { becomes: to } = timer
    const happening = to === "final" ? "finalised" : to
    const escalated = to === "escalated"
    const plan: Plan = {
      ...{ steps: [{ happening, to }], visibility: "internal", decision: null },
      changes: escalated ? { escalated_at: now, is_escalated_by_silence: true } : {},
    }
    return await this.proceed(before, plan, { who: "system", who_id: null }, now, context)
  }

  private async proceed(
    before: ComplaintRow,
    { steps, changes, decision }: Plan,
    { who, who_id }: Pick<Act, "who" | "who_id">,
    now: Date,
    context: Ctx
  ): Promise<Proceeded> {
    let status = before.status
    const history = steps.map(({ happening, to = status, by_system, details = null }) => {
      const from = status
      status = to
      const actor_type: Actor = by_system ? "system" : who
      return {
        ...{ complaint_id: before.id, happening, from, to, occurred_at: now },
        ...{ actor_type, actor_id: by_system ? null : who_id },
        // A column of facts takes any object; its type names only records.
        details: details as Record<string, unknown> | null,
      }
    })
    const events = await this.createComplaintEvents(history, context)
    const made = decision && (await this.decide(before, decision, who_id, now, context))
    const moved = status === before.status ? {} : { status, ...consequencesOf(status, now) }
    const closed = isOver(status) ? { closed_at: now } : {}
    const version = before.version + 1
    const complaint = await this.change(
      before,
      { ...changes, ...moved, ...closed, version },
      context
    )
    return { complaint, events, decision: made }
  }

  /** The money of a first decision that gives nothing back has nowhere to go. */
  private async decide(
    { id: complaint_id }: ComplaintRow,
    decision: NewDecision,
    decided_by: string | null,
    now: Date,
    context: Ctx
  ): Promise<DecisionRow> {
    const [, count] = await this.listAndCountComplaintDecisions(
      { complaint_id },
      { take: 1, select: ["id"] },
      context
    )
    const isNothing = count === 0 && decision.amount === 0
    const fate = isNothing
      ? { status: "done" as const, done_at: now }
      : { status: "pending" as const, next_attempt_at: now }
    return decisionWithAmounts(
      await this.createComplaintDecisions(
        {
          ...{ ...decision, complaint_id, sequence: count + 1, ...fate },
          // An accepted offer is nobody's decision but the parties'.
          decided_by: decision.kind === "offer" ? null : decided_by,
          decided_at: now,
        },
        context
      )
    )
  }
}
