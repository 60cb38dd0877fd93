import { InferTypeOf } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { BusinessCalendar } from "../../lib/business-time"
import { assertCalendarIsSound } from "./calendars"
import { TicketClock } from "./clock"
import { replaceJson } from "./database"
import { TicketEvents } from "./events"
import { Happened, subjectOf } from "./happened"
import BusinessCalendarModel from "./models/business-calendar"
import SlaPolicyModel from "./models/sla-policy"
import { SlaTarget } from "./sla"
import { asPolicy } from "./sla-keeping"
import { CALENDARS_MAX, POLICIES_MAX, RankedPolicy, SlaPolicyTerms } from "./sla-policy"
import { Ctx } from "./storage"

export type BusinessCalendarRow = InferTypeOf<typeof BusinessCalendarModel>
export type SlaPolicyRow = InferTypeOf<typeof SlaPolicyModel>
export type CalendarTerms = BusinessCalendar & { name: string; is_default: boolean }

/**
 * Who must answer when: policies, calendars, and the clock that holds people to them. Whoever
 * changes the rules holds the rows of the calendars, of which there is always one. Tickets that
 * wait are looked at again by the next run of the job.
 */
export class TicketSlaDesk extends TicketClock {
  /** Puts a policy at the end of the list. */
  @InjectTransactionManager()
  async addSlaPolicy(
    terms: SlaPolicyTerms,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RankedPolicy> {
    const policies = await this.lockedPolicies(context)
    assertRoom(policies.length, POLICIES_MAX, "SLA policies")
    await this.assertCalendarExists(terms.calendar_id, context)
    const rank = policies.length
    const { id } = await this.createSlaPolicies({ ...asColumns(terms), rank }, context)
    await this.lookAgain(now, context)
    return { ...terms, id, rank }
  }

  /** Changes what is named; conditions and targets are replaced whole. */
  @InjectTransactionManager()
  async changeSlaPolicy(
    id: string,
    changes: Partial<SlaPolicyTerms>,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RankedPolicy> {
    const before = policyIn(await this.lockedPolicies(context), id)
    await this.assertCalendarExists(changes.calendar_id ?? null, context)
    const { conditions, targets, ...columns } = changes
    await this.updateSlaPolicies({ id, ...columns }, context)
    await replaceJson(context, "sla_policy", id, { conditions, targets })
    await this.lookAgain(now, context)
    return { ...before, ...changes }
  }

  /** Tickets and statistics keep its id and name; no ticket has it from the next look on. */
  @InjectTransactionManager()
  async removeSlaPolicy(
    id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RankedPolicy> {
    const policies = await this.lockedPolicies(context)
    const policy = policyIn(policies, id)
    await this.softDeleteSlaPolicies([id], {}, context)
    const rest = policies.filter((one) => one.id !== id)
    await this.rank(
      rest.map((one) => one.id),
      context
    )
    await this.lookAgain(now, context)
    return policy
  }

  /** Comes back behind all others, as they have another order by now. */
  @InjectTransactionManager()
  async bringBackSlaPolicy(
    id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const policies = await this.lockedPolicies(context)
    assertRoom(policies.length, POLICIES_MAX, "SLA policies")
    const filters = { id, deleted_at: { $ne: null } }
    const [policy] = await this.listSlaPolicies(filters, { withDeleted: true }, context)
    await this.assertCalendarExists(policy?.calendar_id ?? null, context)
    await this.restoreSlaPolicies([id], {}, context)
    await this.updateSlaPolicies({ id, rank: policies.length }, context)
    await this.lookAgain(now, context)
  }

  /** The first that matches a ticket holds for it. */
  @InjectTransactionManager()
  async orderSlaPolicies(
    ids: string[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const known = (await this.lockedPolicies(context)).map(({ id }) => id)
    const isWhole = ids.length === known.length && known.every((id) => ids.includes(id))
    if (!isWhole) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `An order names each SLA policy once; accepted: ${known.join(", ") || "an empty list"}`
      )
    }
    await this.rank(ids, context)
    await this.lookAgain(now, context)
  }

  /** One that is to be the default takes the place of the one that was. */
  @InjectTransactionManager()
  async addCalendar(
    terms: CalendarTerms,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<BusinessCalendarRow> {
    assertCalendarIsSound(terms)
    await this.lockRules(context)
    const [, count] = await this.listAndCountBusinessCalendars({}, { take: 1 }, context)
    assertRoom(count, CALENDARS_MAX, "business calendars")
    if (terms.is_default) await this.dropDefault(context)
    const calendar = await this.createBusinessCalendars(asColumns(terms), context)
    if (terms.is_default) await this.lookAgain(now, context)
    return calendar
  }

  /** @throws MedusaError not_allowed when no calendar would be the default any more */
  @InjectTransactionManager()
  async changeCalendar(
    id: string,
    changes: Partial<CalendarTerms>,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.lockRules(context)
    const before = await this.retrieveBusinessCalendar(id, {}, context)
    // The columns hold what was checked when it was written.
    assertCalendarIsSound({ ...(before as unknown as CalendarTerms), ...changes })
    if (before.is_default && changes.is_default === false) {
      const message = `${before.name} is the default calendar; make another one the default instead`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    if (changes.is_default && !before.is_default) await this.dropDefault(context)
    const { hours, holidays, ...columns } = changes
    await this.updateBusinessCalendars({ id, ...columns }, context)
    await replaceJson(context, "business_calendar", id, { hours, holidays })
    await this.lookAgain(now, context)
  }

  /** @throws MedusaError not_allowed for the default one, and for one that a policy goes by */
  @InjectTransactionManager()
  async removeCalendar(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const policies = await this.lockedPolicies(context)
    const { name, is_default } = await this.retrieveBusinessCalendar(id, {}, context)
    const user = policies.find(({ calendar_id }) => calendar_id === id)
    if (is_default || user) {
      const why = user
        ? `The policy ${user.name} goes by the calendar ${name}; give it another one first`
        : `${name} is the default calendar; make another one the default first`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, why)
    }
    await this.softDeleteBusinessCalendars([id], {}, context)
  }

  /** No policy goes by it, so no deadline moves. */
  @InjectTransactionManager()
  async bringBackCalendar(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.lockRules(context)
    const [, count] = await this.listAndCountBusinessCalendars({}, { take: 1 }, context)
    assertRoom(count, CALENDARS_MAX, "business calendars")
    await this.restoreBusinessCalendars([id], {}, context)
  }

  /**
   * Marks what is due in a bounded batch of tickets, and brings them in line with the rules of
   * today; what another process has in hand is left to it. To run it again marks nothing twice.
   */
  @InjectTransactionManager()
  async markSlaDue(
    now: Date,
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ looked: number; happened: Happened[] }> {
    const due = await context.transactionManager!.execute<{ id: string }[]>(
      `select id from ticket where sla_next_at <= ? and deleted_at is null
        order by sla_next_at limit ? for update skip locked`,
      [now, limit]
    )
    if (!due.length) return { looked: 0, happened: [] }
    const rules = await this.slaRules(context)
    const ids = due.map(({ id }) => id)
    const tickets = await this.listTickets({ id: ids }, { take: ids.length }, context)
    const looks = await Promise.all(
      tickets.map(async (ticket) => ({ ticket, ...(await this.slaLook(ticket, now, rules)) }))
    )
    await this.updateTickets(
      looks.map(({ ticket, columns }) => ({ id: ticket.id, ...columns })),
      context
    )
    const happened = looks.flatMap(({ ticket, warned, breached, dueAt }) => {
      const told = (name: string) => (target: SlaTarget) => ({
        name,
        data: { ...subjectOf(ticket), target, due_at: dueAt(target)!.toISOString() },
      })
      return [
        ...warned.map(told(TicketEvents.SLA_WARNED)),
        ...breached.map(told(TicketEvents.SLA_BREACHED)),
      ]
    })
    return { looked: tickets.length, happened }
  }

  private async lockRules(context: Ctx): Promise<void> {
    await context.transactionManager!.execute(
      "select id from business_calendar where deleted_at is null order by id for update"
    )
  }

  private async lockedPolicies(context: Ctx): Promise<RankedPolicy[]> {
    await this.lockRules(context)
    const list = { take: POLICIES_MAX, order: { rank: "ASC" as const } }
    return (await this.listSlaPolicies({}, list, context)).map(asPolicy)
  }

  private async rank(ids: string[], context: Ctx): Promise<void> {
    const places = ids.map((id, rank) => ({ id, rank }))
    if (places.length) await this.updateSlaPolicies(places, context)
  }

  private async dropDefault(context: Ctx): Promise<void> {
    // At once: the index allows one default at any time.
    await context.transactionManager!.execute(
      "update business_calendar set is_default = false, updated_at = now() where is_default"
    )
  }

  private async assertCalendarExists(id: string | null, context: Ctx): Promise<void> {
    if (!id) return
    const [found] = await this.listBusinessCalendars({ id }, { take: 1 }, context)
    if (found) return
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Business calendar ${id} does not exist`)
  }

  /** Tickets whose clocks run are due at once; those that stand still follow when they go on. */
  private async lookAgain(now: Date, context: Ctx): Promise<void> {
    await context.transactionManager!.execute(
      `update ticket set sla_next_at = ?
        where status in ('new', 'open') and deleted_at is null
          and (sla_next_at is null or sla_next_at > ?)`,
      [now, now]
    )
  }
}

type Json = "conditions" | "targets" | "hours" | "holidays"
/** What is JSON in the table has a type there that says nothing of what it holds. */
const asColumns = <Terms extends SlaPolicyTerms | CalendarTerms>(terms: Terms) =>
  terms as unknown as Omit<Terms, Json> & Record<Json & keyof Terms, Record<string, unknown>>

function assertRoom(count: number, max: number, what: string) {
  if (count < max) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `There are at most ${max} ${what}; delete one first`
  )
}

function policyIn(policies: RankedPolicy[], id: string): RankedPolicy {
  const policy = policies.find((one) => one.id === id)
  if (policy) return policy
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `SLA policy ${id} does not exist`)
}
