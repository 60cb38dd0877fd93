import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { assertMayBecome } from "../../lib/lifecycle"
import { Actor, Deed, Said } from "./changing"
import { Outcome } from "./happened"
import { TicketStatus } from "./lists"
import { TicketOpening } from "./opening"
import {
  columnsOfStatus,
  effectOfRequesterReply,
  ENDED,
  isForSeller,
  SettableStatus,
  statusAfterStaffReply,
  TICKET_LIFECYCLE,
  UNSOLVED,
} from "./rules"
import { Ctx, TicketRow } from "./storage"

export type RequesterReply = { id: string; said: Said }
export type SellerReply = RequesterReply & { seller_id: string }
export type StaffReply = RequesterReply & { status?: SettableStatus | null; version?: number }

/** What people say in a ticket, and what that does to it. */
export class TicketReplies extends TicketOpening {
  /**
   * The requester writes. Depending on when, the ticket goes on, is opened again, or another one
   * follows it: then the outcome is about that one.
   *
   * @throws MedusaError not_allowed when it was merged
   */
  @InjectTransactionManager()
  async replyAsRequester(
    { id, said }: RequesterReply,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Outcome> {
    const ticket = await this.lockTicket(id, context)
    const effect = effectOfRequesterReply(ticket, now)
    const deed = { actor, now }
    if (effect === "refused") throw await this.goesOnElsewhere(ticket, context)
    if (effect === "follows_up") return await this.followUp(ticket, said, deed, context)
    const changes = effect === "stays" ? {} : columnsOfStatus(ticket, "open", now)
    return await this.change(ticket, { said, changes }, deed, context)
  }

  /**
   * Staff write: to everybody, or among themselves.
   *
   * @throws MedusaError conflict when it changed since they read it
   * @throws MedusaError not_allowed when it takes no public comments any more
   */
  @InjectTransactionManager()
  async replyAsStaff(
    { id, said, status: wanted = null, version }: StaffReply,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Outcome> {
    const ticket = await this.lockTicket(id, context)
    await this.assertFresh(ticket, version, context)
    const isPublic = said.visibility === "public"
    if (isPublic) assertTakesReplies(ticket)
    const to = statusAfterStaffReply(ticket.status, wanted, isPublic)
    if (to) assertTicketMayBecome(ticket, to)
    const changes = to ? columnsOfStatus(ticket, to, now) : {}
    const outcome = await this.change(ticket, { said, changes }, { actor, now }, context)
    if (actor.author_id) await this.dropDraft(id, actor.author_id, context)
    return outcome
  }

  /** @throws MedusaError not_found for a ticket that is not about the seller */
  @InjectTransactionManager()
  async replyAsSeller(
    { id, seller_id, said }: SellerReply,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Outcome> {
    const ticket = await this.lockTicket(id, context)
    if (ticket.seller_id !== seller_id || !isForSeller(ticket)) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Ticket with id '${id}' not found`)
    }
    assertTakesReplies(ticket)
    const to = statusAfterStaffReply(ticket.status, null, true)
    const changes = to ? columnsOfStatus(ticket, to, now) : {}
    const isPublic = { ...said, visibility: "public" as const }
    return await this.change(ticket, { said: isPublic, changes }, { actor, now }, context)
  }

  /** What was sent is no draft any more. */
  protected async dropDraft(ticket_id: string, user_id: string, context: Ctx) {
    await context.transactionManager!.execute(
      "delete from ticket_draft where ticket_id = ? and user_id = ?",
      [ticket_id, user_id]
    )
  }

  /** What is written to a ticket that is over goes on in one new ticket, however often. */
  private async followUp(ticket: TicketRow, said: Said, deed: Deed, context: Ctx) {
    const [under_way] = await this.listTickets(
      { follow_up_of_id: ticket.id, status: [...UNSOLVED] },
      { take: 1, select: ["id"], order: { created_at: "DESC" } },
      context
    )
    if (under_way) {
      const { id } = under_way
      return await this.replyAsRequester({ id, said }, deed.actor, deed.now, context)
    }
    const { subject, category, queue, source, tags, assignee_id } = ticket
    const { customer_id, email, requester_name, seller_id, order_id, product_id } = ticket
    const outcome = await this.open(
      {
        ...{ subject, category, queue, source, tags, assignee_id, said },
        ...{ customer_id, email, requester_name, seller_id, order_id, product_id },
        follow_up_of_id: ticket.id,
      },
      deed,
      context
    )
    const noted = [{ field: "follow_up", from: null, to: `#${outcome.ticket.number}` }]
    await this.note({ ticket_id: ticket.id, version: ticket.version }, noted, deed, context)
    return outcome
  }

  private async goesOnElsewhere(ticket: TicketRow, context: Ctx): Promise<MedusaError> {
    const { number, merged_into_id } = ticket
    const into = merged_into_id ? await this.retrieveTicket(merged_into_id, {}, context) : null
    const where =
      into && isSameRequester(ticket, into)
        ? `it goes on as #${into.number}; write there`
        : "open a new one"
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Ticket #${number} was merged and takes no more comments; ${where}`
    )
  }
}

export const assertTicketMayBecome = ({ number, status }: TicketRow, to: TicketStatus) =>
  assertMayBecome(TICKET_LIFECYCLE, `Ticket #${number}`, status, to)

function assertTakesReplies({ number, status }: TicketRow) {
  if (!ENDED.includes(status)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Ticket #${number} is ${status} and takes no public comments; accepted: internal notes by staff, or a new ticket`
  )
}

type Requester = Pick<TicketRow, "customer_id" | "email">

/** The same account, or the same address where neither has one. */
export const isSameRequester = (one: Requester, other: Requester): boolean =>
  one.customer_id || other.customer_id
    ? one.customer_id === other.customer_id
    : one.email.toLowerCase() === other.email.toLowerCase()
