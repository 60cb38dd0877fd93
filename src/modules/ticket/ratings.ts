import { generateEntityId, InjectTransactionManager } from "@medusajs/framework/utils"
import { MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { Actor } from "./changing"
import { TicketEvents } from "./events"
import { Happened, subjectOf } from "./happened"
import { Visibility } from "./lists"
import { TicketMerging } from "./merging"
import { Ctx, madeAt, TicketCsatRow, TicketDraftRow } from "./storage"

export type RateTicket = { id: string; rating: number; comment?: string | null }
export type Rated = { csat: TicketCsatRow; happened: Happened[] }
export type Draft = { ticket_id: string; user_id: string; body: string; visibility: Visibility }

/** How content requesters were, and what staff have begun to write. */
export class TicketRatings extends TicketMerging {
  /**
   * Keeps the requester's opinion of the last solution, once.
   *
   * @throws MedusaError not_allowed while it is not solved, and the second time
   */
  @InjectTransactionManager()
  async rateTicket(
    { id, rating, comment = null }: RateTicket,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Rated> {
    const ticket = await this.lockTicket(id, context)
    const { number, status, solve_count, version, assignee_id } = ticket
    if (status !== "solved" && status !== "closed") {
      throw refusal(`Ticket #${number} is ${status}; it can be rated once it is solved`)
    }
    const [known] = await this.listTicketCsats({ ticket_id: id, solve_count }, { take: 1 }, context)
    if (known)
      throw refusal(`Ticket #${number} was rated with ${known.rating}; a solution is rated once`)
    const csat = await this.createTicketCsats(
      madeAt({ ticket_id: id, solve_count, rating, comment, assignee_id }, now),
      context
    )
    const noted = [{ field: "rating", from: null, to: String(rating) }]
    await this.note({ ticket_id: id, version }, noted, { actor, now }, context)
    const data = { ...subjectOf(ticket), rating }
    return { csat, happened: [{ name: TicketEvents.RATED, data }] }
  }

  /** Keeps what somebody is writing; the last one who saves it holds. */
  @InjectTransactionManager()
  async saveDraft(
    { ticket_id, user_id, body, visibility }: Draft,
    @MedusaContext() context: Ctx = {}
  ): Promise<TicketDraftRow> {
    await context.transactionManager!.execute(
      `insert into ticket_draft (id, ticket_id, user_id, body, visibility) values (?, ?, ?, ?, ?)
        on conflict (ticket_id, user_id) do update
          set body = excluded.body, visibility = excluded.visibility, updated_at = now()`,
      [generateEntityId(undefined, "tdrf"), ticket_id, user_id, body, visibility]
    )
    const [draft] = await this.listTicketDrafts({ ticket_id, user_id }, { take: 1 }, context)
    return draft
  }

  @InjectTransactionManager()
  async discardDraft(
    { ticket_id, user_id }: Pick<Draft, "ticket_id" | "user_id">,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.dropDraft(ticket_id, user_id, context)
  }
}

const refusal = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
