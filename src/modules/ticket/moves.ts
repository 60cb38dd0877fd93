import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { Actor, Deed } from "./changing"
import { Outcome } from "./happened"
import { TicketStatus } from "./lists"
import { assertTicketMayBecome, TicketReplies } from "./replies"
import { columnsOfStatus, SettableStatus, tidyTags } from "./rules"
import { Ctx, TicketRow } from "./storage"

export type MoveTicket = { id: string; status: SettableStatus; version?: number }
export type EditTicket = {
  id: string
  version?: number
  add_tags?: string[]
  drop_tags?: string[]
} & Partial<Pick<TicketRow, "subject" | "category" | "queue" | "priority" | "assignee_id" | "tags">>

/** What staff, the requester and the clock decide about a ticket. */
export class TicketMoves extends TicketReplies {
  /** @throws MedusaError conflict when it changed since they read it */
  @InjectTransactionManager()
  async moveTicket(
    { id, status, version }: MoveTicket,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Outcome> {
    const ticket = await this.lockTicket(id, context)
    await this.assertFresh(ticket, version, context)
    return await this.move(ticket, status, { actor, now }, context)
  }

  /**
   * Closes a ticket for good. One that nobody has solved yet is solved by it first, so that its
   * requester may still say how content they are.
   */
  @InjectTransactionManager()
  async closeTicket(
    { id }: { id: string },
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Outcome> {
    const ticket = await this.lockTicket(id, context)
    if (ticket.status === "solved" || ticket.status === "closed" || ticket.status === "merged") {
      return await this.move(ticket, "closed", { actor, now }, context)
    }
    const solved = await this.move(ticket, "solved", { actor, now }, context)
    const closed = await this.move(solved.ticket, "closed", { actor, now }, context)
    return { ...closed, happened: [...solved.happened, ...closed.happened] }
  }

  /**
   * Changes what a ticket is about, who works on it and how urgent it is. What is already so makes
   * no version.
   *
   * @throws MedusaError not_allowed for one that is over
   */
  @InjectTransactionManager()
  async editTicket(
    { id, version, add_tags = [], drop_tags = [], ...given }: EditTicket,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Outcome> {
    const ticket = await this.lockTicket(id, context)
    await this.assertFresh(ticket, version, context)
    assertMayChange(ticket)
    const dropped = tidyTags(drop_tags)
    const tags = tidyTags([...(given.tags ?? ticket.tags ?? []), ...add_tags]).filter(
      (tag) => !dropped.includes(tag)
    )
    const changes = changed(ticket, { ...given, tags })
    if (!Object.keys(changes).length) return { ticket, comment: null, happened: [] }
    return await this.change(ticket, { changes }, { actor, now }, context)
  }

  /** The transition table decides; `solved` and the like bring their columns along. */
  protected async move(ticket: TicketRow, to: TicketStatus, deed: Deed, context: Ctx) {
    assertTicketMayBecome(ticket, to)
    return await this.change(
      ticket,
      { changes: columnsOfStatus(ticket, to, deed.now) },
      deed,
      context
    )
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const changed = (ticket: TicketRow, wanted: Partial<TicketRow>): Partial<TicketRow> =>
  Object.fromEntries(
    Object.entries(wanted).filter(
      // The names are those of columns; the type of `entries` forgets it.
      ([name, value]) => value !== undefined && !isSame(ticket[name as keyof TicketRow], value)
    )
  )

function assertMayChange({ number, status }: TicketRow) {
  if (status !== "closed" && status !== "merged") return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Ticket #${number} is ${status} and does not change any more; accepted: any other one`
  )
}
