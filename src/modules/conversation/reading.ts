import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { ConversationSending } from "./sending"
import { Side, TOLD_AGAIN_AFTER_MS, TOLD_BATCH, UNREAD_TOLD_AFTER_MS } from "./rules"
import { ConversationRow, Ctx, MessageRow, OWNER, ParticipantRow, run, Whose } from "./storage"

export type ConversationFilters = {
  q?: string
  is_unread?: boolean
  order_id?: string
  seller_order_id?: string
  product_id?: string
  limit: number
  offset: number
}
/** A conversation as one side's list has it. */
export type Listed = ConversationRow & Pick<ParticipantRow, "unread_count" | "last_read_seq">
export type Page = { after_seq?: number; before_seq?: number; limit: number }
export type Waiting = {
  conversation_id: string
  customer_id: string
  seller_id: string
  side: Side
  seq: number
}

/** What a list can be narrowed to. */
const ABOUT = ["order_id", "seller_order_id", "product_id"] as const

/** In a pattern these stand for other letters. */
const literally = (words: string) => words.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** What each side reads, and how far it has. */
export class ConversationReading extends ConversationSending {
  /** One side's conversations, the newest message first. */
  @InjectManager()
  async listOf(
    { side, owner_id }: Whose,
    { q, is_unread, limit, offset, ...about }: ConversationFilters,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ conversations: Listed[]; count: number }> {
    const where = [
      `c."${OWNER[side]}" = :owner_id and c.deleted_at is null`,
      ...ABOUT.filter((column) => about[column]).map((column) => `c.${column} = :${column}`),
      ...(is_unread ? ["p.unread_count > 0"] : []),
      ...(q
        ? ["(c.customer_name ilike :like or c.product_title ilike :like or c.display_id = :number)"]
        : []),
    ].join(" and ")
    const values = {
      ...{ side, owner_id, limit, offset, like: q ? `%${literally(q)}%` : "" },
      ...{ ...about, number: numberIn(q) },
    }
    const joined =
      "conversation_participant p on p.conversation_id = c.id and p.side = :side " +
      "and p.deleted_at is null"
    const [conversations, [{ count }]] = await Promise.all([
      run<Listed>(
        context,
        `select c.*, p.unread_count, p.last_read_seq from conversation c join ${joined}
          where ${where} order by c.last_message_at desc, c.id limit :limit offset :offset`,
        values
      ),
      run<{ count: string }>(
        context,
        `select count(*) as count from conversation c ${is_unread ? `join ${joined}` : ""}
          where ${where}`,
        values
      ),
    ])
    return { conversations, count: Number(count) }
  }

  /** How much one side has not read, in all its conversations: a sum over one index. */
  @InjectManager()
  async countUnread(
    { side, owner_id }: Whose,
    @MedusaContext() context: Ctx = {}
  ): Promise<number> {
    const [{ unread }] = await run<{ unread: string }>(context, UNREAD_TOTAL, { side, owner_id })
    return Number(unread)
  }

  /**
   * A page of a conversation in order: what came after a message, what was before one, or the
   * newest. `has_more` tells whether there is more in the direction in which the page looks.
   */
  @InjectManager()
  async pageOf(
    conversation_id: string,
    { after_seq, before_seq, limit }: Page,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ messages: MessageRow[]; has_more: boolean }> {
    const isForward = after_seq !== undefined
    const rows = await run<MessageRow>(
      context,
      `select * from conversation_message
        where conversation_id = :conversation_id and deleted_at is null
          ${isForward ? "and seq > :after_seq" : ""}
          ${before_seq === undefined ? "" : "and seq < :before_seq"}
        order by seq ${isForward ? "asc" : "desc"} limit :take`,
      {
        ...{ conversation_id, take: limit + 1 },
        ...{ after_seq: after_seq ?? 0, before_seq: before_seq ?? 0 },
      }
    )
    const page = rows.slice(0, limit)
    return { messages: isForward ? page : page.reverse(), has_more: rows.length > limit }
  }

  /**
   * Notes that one side has read up to a message, or all there is. It never goes back.
   *
   * @throws MedusaError not_found for somebody else's conversation
   */
  @InjectTransactionManager()
  async markRead(
    id: string,
    whose: Whose,
    { seq, now }: { seq?: number; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<{ conversation: ConversationRow; reading: ParticipantRow; is_further: boolean }> {
    const conversation = await this.lock(id, whose, context)
    const { side } = whose
    const read = Math.min(seq ?? conversation.last_seq, conversation.last_seq)
    const [further] = await run<ParticipantRow>(context, MARK_READ, { id, side, read, now })
    if (further) return { conversation, reading: further, is_further: true }
    const [reading] = await run<ParticipantRow>(
      context,
      `select * from conversation_participant
        where conversation_id = :id and side = :side and deleted_at is null`,
      { id, side }
    )
    return { conversation, reading, is_further: false }
  }

  /**
   * Finds whom something has waited for long enough, and notes that they are told now. A lively
   * talk makes one notice in a while, and what is read makes none.
   */
  @InjectTransactionManager()
  async noteWaiting(now: Date, @MedusaContext() context: Ctx = {}): Promise<Waiting[]> {
    return await run<Waiting>(context, NOTE_WAITING, {
      now,
      unread_before: new Date(now.getTime() - UNREAD_TOLD_AFTER_MS),
      told_before: new Date(now.getTime() - TOLD_AGAIN_AFTER_MS),
    })
  }
}

/** Larger numbers belong to no order, and the column cannot hold them. */
const numberIn = (q = "") => Number(q.match(/^#?(\d{1,9})$/)?.[1] ?? -1)

/** Exported for the measurement, which shows that it reads one index. */
export const UNREAD_TOTAL = `select coalesce(sum(unread_count), 0) as unread
  from conversation_participant
 where side = :side and owner_id = :owner_id and unread_count > 0`

const MARK_READ = `
  with later as (
    select count(*) filter (where side = :side) as own,
           count(*) filter (where side <> :side) as others,
           min(created_at) filter (where side <> :side) as since
      from conversation_message
     where conversation_id = :id and seq > :read and deleted_at is null
  )
  update conversation_participant p
     set last_read_seq = :read, own_after_read = later.own, unread_count = later.others,
         unread_since = later.since, updated_at = :now
    from later
   where p.conversation_id = :id and p.side = :side and p.last_read_seq < :read
     and p.deleted_at is null
  returning p.*`

const NOTE_WAITING = `
  with waiting as (
    select id from conversation_participant
     where unread_count > 0 and unread_since <= :unread_before and told_seq < last_seq
       and (told_at is null or told_at <= :told_before or told_seq <= last_read_seq)
     order by unread_since limit ${TOLD_BATCH} for update skip locked
  )
  update conversation_participant p
     set told_seq = p.last_seq, told_at = :now
    from waiting, conversation c
   where p.id = waiting.id and c.id = p.conversation_id
  returning p.conversation_id, c.customer_id, c.seller_id, p.side, p.told_seq as seq`
