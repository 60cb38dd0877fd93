import { InferTypeOf } from "@medusajs/framework/types"
import { BusinessCalendar } from "../../lib/business-time"
import BusinessCalendarModel from "./models/business-calendar"
import SlaPolicyModel from "./models/sla-policy"
import { ALWAYS_OPEN } from "./calendars"
import { beginSla, markSla, SlaEvent, SlaTarget, SlaTerms, stepSla } from "./sla"
import {
  CALENDARS_MAX,
  Matchable,
  POLICIES_MAX,
  policyFor,
  RankedPolicy,
  targetsFor,
} from "./sla-policy"
import { SlaColumns, slaColumnsOf, slaOf } from "./sla-rows"
import { TicketSearching } from "./searching"
import { Ctx, TicketCommentRow, TicketRow } from "./storage"

type PolicyRow = InferTypeOf<typeof SlaPolicyModel>
type CalendarRow = InferTypeOf<typeof BusinessCalendarModel>
type Spoken = Pick<TicketCommentRow, "author_type" | "visibility">

/** What policies look at; another value may mean another policy. */
const MATCHED = ["category", "queue", "priority", "source", "seller_id", "tags"] as const

/** Keeps the deadlines of tickets in the transaction of whatever moves them. */
export class TicketSlaKeeping extends TicketSearching {
  /** What the row of a new ticket holds of its clocks. */
  protected async slaFromStart(
    ticket: Matchable & Pick<TicketRow, "status">,
    spoken: Spoken,
    now: Date,
    context: Ctx
  ): Promise<SlaColumns> {
    const rules = await this.slaRules(context)
    const terms = rules.termsOf(ticket)
    const begun = beginSla(terms, ticket.status, now)
    const events = eventsOf(spoken)
    return slaColumnsOf(
      events.reduce((sla, event) => stepSla(sla, event, terms.calendar, now), begun)
    )
  }

  /** What a change of a locked ticket makes of its clocks. */
  protected async slaAfter(
    before: TicketRow,
    changes: Partial<TicketRow>,
    spoken: Spoken | null,
    now: Date,
    context: Ctx
  ): Promise<Partial<SlaColumns>> {
    const events = spoken ? eventsOf(spoken) : []
    const after = { ...before, ...changes }
    if (after.status !== before.status) events.push({ kind: "moved", to: after.status })
    const isMatchedAnew = MATCHED.some((name) => String(after[name]) !== String(before[name]))
    if (!events.length && !isMatchedAnew) return {}
    const rules = await this.slaRules(context)
    // Always: while a ticket stood still its policy may have become another one.
    events.push({ kind: "retargeted", terms: rules.termsOf(after) })
    const calendar = rules.calendarOf(before.sla_policy_id)
    const sla = events.reduce(
      (so_far, event) => stepSla(so_far, event, calendar, now),
      slaOf(before)
    )
    return slaColumnsOf(sla)
  }

  /** Brings a locked ticket in line with today's policies and calendars, and marks what is due. */
  protected async slaLook(ticket: TicketRow, now: Date, rules: SlaRules) {
    const calendar = rules.calendarOf(ticket.sla_policy_id)
    const event = { kind: "retargeted" as const, terms: rules.termsOf(ticket) }
    const before = slaOf(ticket)
    // Marked first: a deadline that is over was missed by what held until now.
    const { sla, warned, breached } = markSla(before, now)
    const columns = slaColumnsOf(stepSla(sla, event, calendar, now))
    const dueAt = (target: SlaTarget) => before.clocks[target].due_at
    return { columns, warned, breached, dueAt }
  }

  protected async slaRules(context: Ctx): Promise<SlaRules> {
    const policies = await this.listSlaPolicies(
      {},
      { take: POLICIES_MAX, order: { rank: "ASC" } },
      context
    )
    const calendars = await this.listBusinessCalendars({}, { take: CALENDARS_MAX }, context)
    return new SlaRules(policies.map(asPolicy), calendars)
  }
}

/** Policies and calendars, as they were read in one transaction. */
export class SlaRules {
  constructor(
    private readonly policies: RankedPolicy[],
    private readonly calendars: CalendarRow[]
  ) {}

  termsOf(ticket: Matchable): SlaTerms {
    const policy = policyFor(this.policies, ticket)
    return {
      policy_id: policy?.id ?? null,
      targets: targetsFor(policy, ticket.priority),
      calendar: this.calendarOf(policy?.id ?? null),
    }
  }

  /** That of the policy; the default one for a policy that names none, or is gone. */
  calendarOf(policy_id: string | null): BusinessCalendar {
    const policy = this.policies.find(({ id }) => id === policy_id)
    const found =
      this.calendars.find(({ id }) => id === policy?.calendar_id) ??
      this.calendars.find(({ is_default }) => is_default)
    return found ? asCalendar(found) : ALWAYS_OPEN
  }
}

// What the columns hold was checked when it was written; their type is only that it is JSON.
export const asPolicy = (row: PolicyRow): RankedPolicy => row as unknown as RankedPolicy
export const asCalendar = (row: CalendarRow): BusinessCalendar => row as unknown as BusinessCalendar

/** Only people count, and only what everybody in the ticket reads. */
function eventsOf({ author_type, visibility }: Spoken): SlaEvent[] {
  if (visibility === "internal") return []
  if (author_type === "merchant" || author_type === "seller") return [{ kind: "answered" }]
  if (author_type === "customer" || author_type === "guest") return [{ kind: "asked" }]
  return []
}
