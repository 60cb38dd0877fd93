import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { SYSTEM } from "./changing"
import { TicketEvents } from "./events"
import { Happened, subjectOf } from "./happened"
import { TicketRatings } from "./ratings"
import { CLOCK_BATCH, closeBefore, columnsOfStatus, remindBefore, solveBefore } from "./rules"
import { Ctx, TicketRow } from "./storage"

const NOTHING_HEARD =
  "We have not heard from you for a while, so we take it that this is solved. If not, just write again."

/** What happens to a ticket when nobody does anything. */
export class TicketClock extends TicketRatings {
  /** Marks requesters to be reminded, once for each time that a ticket waits for them. */
  @InjectTransactionManager()
  async remindPending(now: Date, @MedusaContext() context: Ctx = {}): Promise<Happened[]> {
    const due = await this.take(
      "status = 'pending' and pending_since <= ? and pending_reminded_at is null",
      "pending_since",
      remindBefore(now),
      context
    )
    if (!due.length) return []
    await this.updateTickets(
      due.map(({ id }) => ({ id, pending_reminded_at: now })),
      context
    )
    return due.map((ticket) => ({
      name: TicketEvents.PENDING_REMINDED,
      data: subjectOf(ticket),
    }))
  }

  /** Solves what waited for its requester for so long that they seem content. */
  @InjectTransactionManager()
  async solveUnanswered(now: Date, @MedusaContext() context: Ctx = {}): Promise<Happened[]> {
    const due = await this.take(
      "status = 'pending' and pending_since <= ?",
      "pending_since",
      solveBefore(now),
      context
    )
    return await this.moveAll(due, "solved", now, context)
  }

  /** Closes what was solved and nobody has written to since. */
  @InjectTransactionManager()
  async closeSolved(now: Date, @MedusaContext() context: Ctx = {}): Promise<Happened[]> {
    const due = await this.take(
      "status = 'solved' and solved_at <= ?",
      "solved_at",
      closeBefore(now),
      context
    )
    return await this.moveAll(due, "closed", now, context)
  }

  /** A bounded batch of what is due; what another process has in hand is left to it. */
  private async take(due: string, order: string, before: Date, context: Ctx): Promise<TicketRow[]> {
    const rows = await context.transactionManager!.execute<{ id: string }[]>(
      `select id from ticket where ${due} and deleted_at is null
        order by ${order} limit ${CLOCK_BATCH} for update skip locked`,
      [before]
    )
    const ids = rows.map(({ id }) => id)
    return ids.length ? await this.listTickets({ id: ids }, { take: ids.length }, context) : []
  }

  private async moveAll(due: TicketRow[], to: "solved" | "closed", now: Date, context: Ctx) {
    const happened: Happened[] = []
    for (const ticket of due) {
      const changes = columnsOfStatus(ticket, to, now)
      const said =
        to === "solved" ? { body: NOTHING_HEARD, visibility: "public" as const } : undefined
      const outcome = await this.change(ticket, { changes, said }, { actor: SYSTEM, now }, context)
      happened.push(...outcome.happened)
    }
    return happened
  }
}
