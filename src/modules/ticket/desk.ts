import { InferTypeOf } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { assertKnownVariables, CANNED_REPLIES_MAX } from "./canned-variables"
import { run } from "../../lib/sql"
import { replaceJson } from "./database"
import { TicketFinding } from "./finding"
import { TICKET_QUEUES, TICKET_STATUSES, TicketCategory } from "./lists"
import CannedReply from "./models/canned-reply"
import TicketView from "./models/ticket-view"
import { Ctx } from "./storage"
import { ticketCondition, TicketFilters } from "./ticket-filters"

export type CannedReplyRow = InferTypeOf<typeof CannedReply>
export type TicketViewRow = InferTypeOf<typeof TicketView>

export type CannedTerms = {
  title: string
  body: string
  shortcut: string | null
  category: TicketCategory | null
}
export type ViewTerms = {
  name: string
  is_shared: boolean
  filters: TicketFilters
  order: string
}
/** Of one person; each may have so many, and see so many that others share. */
export const VIEWS_MAX = 50

/** What makes the daily work of staff shorter: words at hand, lists under a name, numbers on tabs. */
export class TicketDesk extends TicketFinding {
  /** The bound is soft: two at once may make one more, which harms nobody. */
  @InjectTransactionManager()
  async addCannedReply(
    terms: CannedTerms,
    user_id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<CannedReplyRow> {
    assertKnownVariables(terms.body)
    const [, count] = await this.listAndCountCannedReplies({}, { take: 1 }, context)
    if (count >= CANNED_REPLIES_MAX) {
      const message = `There are at most ${CANNED_REPLIES_MAX} canned replies; delete one first`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    return await this.createCannedReplies({ ...terms, created_by: user_id }, context)
  }

  @InjectTransactionManager()
  async changeCannedReply(
    id: string,
    changes: Partial<CannedTerms>,
    @MedusaContext() context: Ctx = {}
  ): Promise<CannedReplyRow> {
    if (changes.body !== undefined) assertKnownVariables(changes.body)
    return await this.updateCannedReplies({ id, ...changes }, context)
  }

  /** Those of a person and those that others share, by name. */
  @InjectManager()
  async viewsOf(user_id: string, @MedusaContext() context: Ctx = {}): Promise<TicketViewRow[]> {
    return await this.listTicketViews(
      { $or: [{ owner_id: user_id }, { is_shared: true }] },
      { take: 2 * VIEWS_MAX, order: { name: "ASC" } },
      context
    )
  }

  @InjectTransactionManager()
  async addView(
    { filters, ...terms }: ViewTerms,
    user_id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<TicketViewRow> {
    const [, count] = await this.listAndCountTicketViews(
      { owner_id: user_id },
      { take: 1 },
      context
    )
    if (count >= VIEWS_MAX) {
      const message = `You have ${VIEWS_MAX} views; delete one first`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    return await this.createTicketViews(
      { ...terms, owner_id: user_id, filters: asJson(filters) },
      context
    )
  }

  /**
   * A shared view is everybody's to change; whether it is shared, its owner decides.
   *
   * @throws MedusaError not_found for another's that is not shared
   */
  @InjectTransactionManager()
  async changeView(
    id: string,
    { filters, ...changes }: Partial<ViewTerms>,
    user_id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const view = await this.viewFor(id, user_id, context)
    if (changes.is_shared === false && view.is_shared && view.owner_id !== user_id) {
      const message = `The view ${view.name} is another's; only they can stop sharing it`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    await this.updateTicketViews({ id, ...changes }, context)
    await replaceJson(context, "ticket_view", id, { filters })
  }

  @InjectTransactionManager()
  async removeView(id: string, user_id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.viewFor(id, user_id, context)
    await this.softDeleteTicketViews([id], {}, context)
  }

  /** A view that the person may see. */
  @InjectManager()
  async viewFor(
    id: string,
    user_id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<TicketViewRow> {
    const [view] = await this.listTicketViews(
      { id, $or: [{ owner_id: user_id }, { is_shared: true }] },
      { take: 1 },
      context
    )
    if (view) return view
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Ticket view with id '${id}' not found`)
  }

  /** What stands on the tabs: all statuses, and of the unsolved ones what needs somebody. */
  @InjectManager()
  async ticketCounts(user_id: string, now: Date, @MedusaContext() context: Ctx = {}) {
    const statuses = await run<{ status: string; count: number }>(
      context,
      `select status, cast(count(*) as integer) as count from ticket
        where deleted_at is null group by status`,
      {}
    )
    const breached = ticketCondition({ sla: "breached" }, now)
    const due = ticketCondition({ sla: "due_soon" }, now)
    const queues = TICKET_QUEUES.map(
      (queue) => `cast(count(*) filter (where t.queue = '${queue}') as integer) as ${queue}`
    ).join(", ")
    const [unsolved] = await run<Record<string, number>>(
      context,
      `select cast(count(*) as integer) as unsolved,
              cast(count(*) filter (where t.assignee_id = :user_id) as integer) as mine,
              cast(count(*) filter (where t.assignee_id is null) as integer) as unassigned,
              cast(count(*) filter (where ${breached.sql}) as integer) as breached,
              cast(count(*) filter (where ${due.sql}) as integer) as due_soon, ${queues}
         from ticket t
        where t.status in ('new', 'open', 'pending', 'on_hold') and t.deleted_at is null`,
      { ...breached.values, ...due.values, user_id }
    )
    const { unsolved: all, mine, unassigned, breached: late, due_soon } = unsolved
    return {
      by_status: Object.fromEntries(
        TICKET_STATUSES.map((one) => [
          one,
          statuses.find(({ status }) => status === one)?.count ?? 0,
        ])
      ),
      ...{ unsolved: all, mine, unassigned, breached: late, due_soon },
      by_queue: Object.fromEntries(TICKET_QUEUES.map((queue) => [queue, unsolved[queue]])),
    }
  }
}

/** The type of a JSON column says nothing of what is in it. */
const asJson = (filters: TicketFilters) => filters as Record<string, unknown>
