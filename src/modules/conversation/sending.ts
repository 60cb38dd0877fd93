import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { MedusaError } from "@medusajs/framework/utils"
import { BusinessCalendar, businessMinutesBetween } from "../../lib/business-time"
import { Author } from "../../lib/thread"
import { ContactKind } from "./contact-data"
import {
  HOUR_MS,
  MESSAGES_MAX,
  MESSAGES_PER_HOUR,
  otherSide,
  previewOf,
  Side,
  SIDES,
} from "./rules"
import { ConversationRow, ConversationStorage, Ctx, MessageRow, OWNER, run } from "./storage"

/** What two people talk about, and who they are. */
export type Subject = Pick<
  ConversationRow,
  | ("customer_id" | "seller_id" | "customer_name")
  | ("order_id" | "seller_order_id" | "display_id" | "product_id" | "product_title")
>
export type NewMessage = {
  /** A conversation that there is, or what one is to be about. */
  to: { id: string } | { subject: Subject }
  side: Side
  owner_id: string
  author: Author
  /** Made before, so that its files could be given to it. */
  message_id: string
  body: string
  contact_kinds: ContactKind[]
  is_masked: boolean
}
export type Sent = { conversation: ConversationRow; message: MessageRow; is_new: boolean }

const SUBJECT_COLUMNS = [
  ...["customer_id", "seller_id", "customer_name"],
  ...["order_id", "seller_order_id", "display_id", "product_id", "product_title"],
]

/** How messages come into a conversation, one after the other. */
export class ConversationSending extends ConversationStorage {
  /**
   * Writes a message, and begins the conversation if there is none yet. Who writes at the same time
   * in the same conversation, or as the same author, waits.
   *
   * @throws MedusaError not_found for somebody else's conversation
   * @throws MedusaError not_allowed when it is full
   * @returns `wait_until` when the author wrote too much in the last hour, and nothing was written
   */
  @InjectTransactionManager()
  async send(
    message: NewMessage,
    { now, calendar }: { now: Date; calendar: BusinessCalendar },
    @MedusaContext() context: Ctx = {}
  ): Promise<Sent | { wait_until: Date }> {
    await this.holdAuthor(message.author, context)
    // A buyer's messages count together, so a pause is known before anything begins.
    const paused = await this.pauseOf(
      message,
      "id" in message.to ? message.to.id : null,
      now,
      context
    )
    if (paused) return { wait_until: paused }
    const { id, is_new } =
      "id" in message.to
        ? { id: message.to.id, is_new: false }
        : await this.begin(message.to.subject, message, now, context)
    const conversation = await this.lock(id, message, context)
    const wait_until = is_new ? null : await this.pauseOf(message, id, now, context)
    if (wait_until) return { wait_until }
    return { ...(await this.append(conversation, message, { now, calendar }, context)), is_new }
  }

  /** The writes of one author come one after the other, so that counting them is a guard. */
  private async holdAuthor({ author_id }: Author, context: Ctx) {
    const key = `conversation author ${author_id}`
    await run(context, "select pg_advisory_xact_lock(hashtextextended(:key, 0))", { key })
  }

  /** The index decides who begins; everybody else finds what was begun. */
  private async begin(subject: Subject, { side, body }: NewMessage, now: Date, context: Ctx) {
    const row = {
      ...{ ...subject, id: generateEntityId(undefined, "conv"), last_side: side, now },
      last_preview: previewOf(body),
    }
    const columns = SUBJECT_COLUMNS.map((name) => `"${name}"`).join(", ")
    const [begun] = await run<{ id: string }>(
      context,
      `insert into conversation (id, ${columns}, last_message_at, last_side, last_preview)
       values (:id, ${SUBJECT_COLUMNS.map((name) => `:${name}`).join(", ")},
               :now, :last_side, :last_preview)
       on conflict do nothing returning id`,
      row
    )
    if (begun) return { id: begun.id, is_new: true }
    const { order_id, product_id, customer_id, seller_id } = subject
    const [found] = await run<{ id: string }>(
      context,
      `select id from conversation where seller_id = :seller_id and customer_id = :customer_id
          and ${order_id ? "order_id = :order_id" : "product_id = :product_id"}
          and deleted_at is null`,
      { order_id, product_id, customer_id, seller_id }
    )
    // An order that changed hands since it was talked about is the former buyer's conversation.
    if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "Conversation not found")
    return { id: found.id, is_new: false }
  }

  /** When the author may write again; null: now. */
  private async pauseOf(
    message: NewMessage,
    conversation_id: string | null,
    now: Date,
    context: Ctx
  ) {
    const { side, author } = message
    const [first] = await run<{ created_at: Date | string }>(
      context,
      `select created_at from conversation_message
        where author_id = :author_id and side = :side and created_at > :since and deleted_at is null
          ${side === "store" ? "and conversation_id = :conversation_id" : ""}
        order by created_at desc offset ${MESSAGES_PER_HOUR - 1} limit 1`,
      {
        ...{ author_id: author.author_id, side, conversation_id },
        since: new Date(now.getTime() - HOUR_MS),
      }
    )
    return first ? new Date(new Date(first.created_at).getTime() + HOUR_MS) : null
  }

  private async append(
    conversation: ConversationRow,
    { side, author, message_id, body, contact_kinds, is_masked }: NewMessage,
    { now, calendar }: { now: Date; calendar: BusinessCalendar },
    context: Ctx
  ) {
    const { id: conversation_id, last_seq } = conversation
    if (last_seq >= MESSAGES_MAX) {
      const message = `This conversation has ${MESSAGES_MAX} messages, and no more are accepted`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    const seq = last_seq + 1
    const found = contact_kinds.length ? JSON.stringify(contact_kinds) : null
    const [message] = await run<MessageRow>(
      context,
      `insert into conversation_message
         (id, conversation_id, seq, side, author_type, author_id, author_name, body,
          contact_kinds, is_masked, created_at, updated_at)
       values (:message_id, :conversation_id, :seq, :side, :author_type, :author_id, :author_name,
          :body, cast(:found as jsonb), :is_masked, :now, :now) returning *`,
      { ...author, message_id, conversation_id, seq, side, body, found, is_masked, now }
    )
    const waiting = { asked_at: conversation.waiting_since, now, calendar }
    if (side === "store") await this.noteAnswer(conversation, message_id, waiting, context)
    await this.countIn(conversation, { seq, side, now }, context)
    const [changed] = await run<ConversationRow>(
      context,
      `update conversation set last_seq = :seq, last_message_at = :now, last_side = :side,
              last_preview = :preview, updated_at = :now,
              waiting_since = ${side === "store" ? "null" : "coalesce(waiting_since, :now)"}
        where id = :conversation_id returning *`,
      { conversation_id, seq, side, now, preview: previewOf(body) }
    )
    return { conversation: changed, message }
  }

  /** How long a buyer waited, in the time in which somebody could have answered. */
  private async noteAnswer(
    { id: conversation_id, seller_id }: ConversationRow,
    message_id: string,
    { asked_at, now, calendar }: { asked_at: Date | null; now: Date; calendar: BusinessCalendar },
    context: Ctx
  ) {
    if (!asked_at) return
    const asked = new Date(asked_at)
    const waited_minutes = Math.max(0, businessMinutesBetween(calendar, asked, now))
    await run(
      context,
      `insert into conversation_answer
         (id, conversation_id, seller_id, message_id, asked_at, answered_at, waited_minutes)
       values (:id, :conversation_id, :seller_id, :message_id, :asked, :now, :waited_minutes)`,
      {
        ...{ id: generateEntityId(undefined, "convans"), conversation_id, seller_id, message_id },
        ...{ asked, now, waited_minutes },
      }
    )
  }

  /** Both sides' numbers: who reads has one more to read, who writes one more of their own. */
  private async countIn(
    conversation: ConversationRow,
    { seq, side, now }: { seq: number; side: Side; now: Date },
    context: Ctx
  ) {
    const { id: conversation_id } = conversation
    for (const each of seq === 1 ? SIDES : []) {
      await run(
        context,
        `insert into conversation_participant (id, conversation_id, side, owner_id)
         values (:id, :conversation_id, :each, :owner_id)`,
        {
          ...{ id: generateEntityId(undefined, "convpart"), conversation_id, each },
          owner_id: conversation[OWNER[each]],
        }
      )
    }
    await run(
      context,
      `update conversation_participant
          set last_seq = :seq, updated_at = :now,
              own_after_read = own_after_read + (side = :side)::int,
              unread_count = unread_count + (side <> :side)::int,
              unread_since = case when side = :other then coalesce(unread_since, :now)
                                  else unread_since end
        where conversation_id = :conversation_id and deleted_at is null`,
      { conversation_id, seq, side, other: otherSide(side), now }
    )
  }
}
