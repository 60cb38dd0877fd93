import { MedusaError } from "@medusajs/framework/utils"
import { Author } from "../../lib/thread"
import { Change, changesOf, sayMissed } from "./history"
import { Outcome, whatHappened } from "./happened"
import { Visibility } from "./lists"
import { COMMENTS_MAX } from "./rules"
import { TicketSlaKeeping } from "./sla-keeping"
import { Ctx, madeAt, TicketCommentRow, TicketRow } from "./storage"

/** Who does something: as the thread names them, and as staff know them. */
export type Actor = Author & { known_as: string }
export const SYSTEM: Actor = {
  ...{ author_type: "system", author_id: null, author_name: "System", known_as: "The system" },
}

export type Said = {
  id?: string
  body: string
  visibility: Visibility
  message_id?: string | null
  /** Whose words they are in the thread, when not those of who does it. */
  by?: Author
}
export type Deed = { actor: Actor; now: Date }
/** Several things that one deed does to one ticket. */
export type Step = {
  changes?: Partial<TicketRow>
  said?: Said
  /** Beside what the changed columns say. */
  noted?: Change[]
}

/** Entries of the history that are read to say what somebody missed. */
const MISSED_MAX = 50

/** How a ticket changes: the row, what was said and the history of both, together. */
export class TicketChanging extends TicketSlaKeeping {
  /**
   * Changes a locked ticket. Every call makes one version, so that whoever read an older one is
   * told what they missed.
   */
  protected async change(
    before: TicketRow,
    { changes = {}, said, noted = [] }: Step,
    { actor, now }: Deed,
    context: Ctx
  ): Promise<Outcome> {
    const version = before.version + 1
    const comment = said ? await this.say(before, said, { actor, now }, context) : null
    const spoken = comment ? columnsOfComment(before, comment, now) : {}
    const moved = { ...spoken, ...changes }
    const sla = await this.slaAfter(before, moved, comment, now, context)
    if (changes.subject) await this.addSearchTexts(before.id, [changes.subject], context)
    const ticket = await this.updateTickets({ id: before.id, ...moved, ...sla, version }, context)
    const written = comment
      ? [{ field: isInternal(comment) ? "note" : "comment", from: null, to: comment.id }]
      : []
    await this.note(
      { ticket_id: before.id, version },
      [...written, ...noted, ...changesOf(before, changes)],
      { actor, now },
      context
    )
    return { ticket, comment, happened: whatHappened(before, ticket, comment) }
  }

  /** Writes a comment; the ticket's lock makes its place in the thread its own. */
  protected async say(
    ticket: Pick<TicketRow, "id" | "number" | "comment_count">,
    { id, body, visibility, message_id = null, by }: Said,
    { actor, now }: Deed,
    context: Ctx
  ): Promise<TicketCommentRow> {
    const { author_type, author_id, author_name } = by ?? actor
    if (ticket.comment_count >= COMMENTS_MAX && author_type !== "system") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Ticket #${ticket.number} has ${COMMENTS_MAX} comments and takes no more; open a new one`
      )
    }
    const comment = await this.createTicketComments(
      madeAt(
        {
          ...(id && { id }),
          ...{ ticket_id: ticket.id, seq: ticket.comment_count + 1 },
          ...{ author_type, author_id, author_name, body, visibility, message_id },
        },
        now
      ),
      context
    )
    await this.addSearchTexts(ticket.id, [body], context)
    return comment
  }

  protected async note(
    at: { ticket_id: string; version: number },
    changes: Change[],
    { actor, now }: Deed,
    context: Ctx
  ): Promise<void> {
    const { author_type: actor_type, author_id: actor_id, known_as: actor_name } = actor
    const who = { actor_type, actor_id, actor_name }
    // One after the other: their numbers are their order.
    for (const change of changes) {
      await this.createTicketEvents(madeAt({ ...at, ...change, ...who }, now), context)
    }
  }

  /**
   * Refuses what somebody decided on a state that is over.
   *
   * @param version the one that they read; without it nothing is compared
   * @throws MedusaError conflict (409) that names who changed what since
   */
  protected async assertFresh(ticket: TicketRow, version: number | undefined, context: Ctx) {
    if (version === undefined || version === ticket.version) return
    const { id, number } = ticket
    const missed = await this.listTicketEvents(
      { ticket_id: id, version: { $gt: version } },
      { order: { number: "ASC" }, take: MISSED_MAX },
      context
    )
    const message = missed.length
      ? `Ticket #${number} has changed since you read it: ${sayMissed(missed)}. Read it again; its version is ${ticket.version}`
      : `Ticket #${number} has no version ${version}; its version is ${ticket.version}`
    throw new MedusaError(MedusaError.Types.CONFLICT, message)
  }
}

const isInternal = ({ visibility }: Pick<TicketCommentRow, "visibility">) =>
  visibility === "internal"

const BY_STAFF = ["merchant", "seller"]
const BY_REQUESTER = ["customer", "guest"]

/** What lists and deadlines have to know of a comment. */
function columnsOfComment(
  before: TicketRow,
  { author_type, visibility, seq }: TicketCommentRow,
  now: Date
): Partial<TicketRow> {
  const always = { comment_count: seq, last_comment_at: now }
  if (visibility === "internal") return always
  const isReply = BY_STAFF.includes(author_type)
  return {
    ...always,
    last_public_comment_at: now,
    ...(isReply && {
      last_staff_comment_at: now,
      first_replied_at: before.first_replied_at ?? now,
    }),
    ...(BY_REQUESTER.includes(author_type) && { last_customer_comment_at: now }),
  }
}
