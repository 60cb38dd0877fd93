import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { Actor, Said, TicketChanging } from "./changing"
import { Outcome, whatHappened } from "./happened"
import { TicketStatus } from "./lists"
import { OPEN_PER_REQUESTER_MAX, queueFor, tidyTags, UNSOLVED } from "./rules"
import { Ctx, madeAt, TicketRow } from "./storage"

type Asked = Pick<
  TicketRow,
  | "subject"
  | "category"
  | "source"
  | "customer_id"
  | "email"
  | "requester_name"
  | "seller_id"
  | "order_id"
  | "product_id"
>
type Settled = Pick<TicketRow, "queue" | "priority" | "tags" | "assignee_id" | "follow_up_of_id">
/** Somebody's question, and what staff may say about it from the start. */
export type OpenTicket = Asked & Partial<Settled> & { said: Said }

/** How tickets begin. */
export class TicketOpening extends TicketChanging {
  /** Staff may open as many for a requester as they want. */
  @InjectTransactionManager()
  async openTicket(
    data: OpenTicket,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Outcome> {
    if (actor.author_type === "customer") await this.assertFewOpen(data.customer_id, context)
    return await this.open(data, { actor, now }, context)
  }

  protected async open(
    { said, tags = [], queue, ...data }: OpenTicket,
    { actor, now }: { actor: Actor; now: Date },
    context: Ctx
  ): Promise<Outcome> {
    const isOutbound = actor.author_type === "merchant" && said.visibility === "public"
    const status: TicketStatus = isOutbound ? "open" : "new"
    const isAsked = actor.author_type === "customer" || actor.author_type === "guest"
    const matched = {
      ...{ ...data, status, tags: tidyTags(tags), priority: data.priority ?? "normal" },
      queue: queue ?? queueFor(data.category),
    }
    const spoken = { author_type: actor.author_type, visibility: said.visibility }
    const sla = await this.slaFromStart(matched, spoken, now, context)
    const { id } = await this.createTickets(
      madeAt(
        {
          ...matched,
          ...{ last_comment_at: now, last_public_comment_at: now, comment_count: 1 },
          ...(isAsked && { last_customer_comment_at: now }),
          ...(isOutbound && { last_staff_comment_at: now, first_replied_at: now }),
          ...sla,
        },
        now
      ),
      context
    )
    // Read again: what the database fills in shows only then.
    const ticket = await this.retrieveTicket(id, {}, context)
    const { number, version } = ticket
    const comment = await this.say({ id, number, comment_count: 0 }, said, { actor, now }, context)
    const { subject, requester_name, email } = ticket
    await this.addSearchTexts(id, [subject, requester_name, email, String(number)], context)
    const created = { field: "created", from: null, to: String(number) }
    await this.note({ ticket_id: id, version }, [created], { actor, now }, context)
    return { ticket, comment, happened: whatHappened(null, ticket, comment) }
  }

  /** The bound is soft: two at once may make one more, which harms nobody. */
  private async assertFewOpen(customer_id: string | null, context: Ctx) {
    const unsolved = { customer_id, status: [...UNSOLVED] }
    const [, count] = await this.listAndCountTickets(unsolved, { take: 1 }, context)
    if (count < OPEN_PER_REQUESTER_MAX) return
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `You have ${OPEN_PER_REQUESTER_MAX} open tickets; write in one of them, or close one`
    )
  }
}
