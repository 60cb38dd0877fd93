import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaError, MedusaService } from "@medusajs/framework/utils"
import BusinessCalendar from "./models/business-calendar"
import CannedReply from "./models/canned-reply"
import SlaPolicy from "./models/sla-policy"
import Ticket from "./models/ticket"
import TicketComment from "./models/ticket-comment"
import TicketCsat from "./models/ticket-csat"
import TicketDraft from "./models/ticket-draft"
import TicketEvent from "./models/ticket-event"
import TicketView from "./models/ticket-view"

export type Ctx = Context<EntityManager>
export type TicketRow = InferTypeOf<typeof Ticket>
export type TicketCommentRow = InferTypeOf<typeof TicketComment>
export type TicketEventRow = InferTypeOf<typeof TicketEvent>
export type TicketCsatRow = InferTypeOf<typeof TicketCsat>
export type TicketDraftRow = InferTypeOf<typeof TicketDraft>

/**
 * A row with the moment at which it was made: the clock of the deed, not of the machine. The types
 * of the generated methods leave the column out; the table takes it.
 */
export const madeAt = <Row extends object>(row: Row, created_at: Date): Row =>
  Object.assign(row, { created_at })

export type TicketOptions = {
  /** Signs the links by which guests come back to their tickets. */
  secrets_key: string
}

/**
 * The tables of the domain and the lock that everybody takes who writes to a ticket. The service is
 * a chain of classes, one for each thing it knows.
 */
export class TicketStorage extends MedusaService({
  Ticket,
  TicketComment,
  TicketEvent,
  TicketCsat,
  TicketDraft,
  CannedReply,
  SlaPolicy,
  BusinessCalendar,
  TicketView,
}) {
  readonly options: TicketOptions

  constructor(dependencies: object, options: TicketOptions) {
    super(dependencies, options)
    this.options = options
  }

  /**
   * Holds tickets until the transaction ends and gives them in the order of the ids. Two who want
   * the same ones take them in the same order, so that neither waits for the other for ever.
   *
   * @throws MedusaError not_found for one that is not there
   */
  protected async lockTickets(ids: string[], context: Ctx): Promise<TicketRow[]> {
    // Plain SQL: an entity that was read before the lock would be given back as it was then.
    await context.transactionManager!.execute(
      "select id from ticket where id in (?) and deleted_at is null order by id for update",
      [ids]
    )
    const rows = await this.listTickets({ id: ids }, { take: ids.length }, context)
    return ids.map((id) => {
      const row = rows.find((one) => one.id === id)
      if (row) return row
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Ticket with id '${id}' not found`)
    })
  }

  protected async lockTicket(id: string, context: Ctx): Promise<TicketRow> {
    const [ticket] = await this.lockTickets([id], context)
    return ticket
  }
}
