import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { AWAITED, END_READING, LINK, OPEN_CODE, SET_BROKEN, TAKE_READING, UNLINK } from "./chat-sql"
import { run } from "./database"
import { NoticeDesk } from "./desk"
import { ERROR_LENGTH_MAX } from "./rules"
import { hashOfCode, newStartCode, START_CODE_MINUTES } from "./start-code"
import { Ctx, TelegramChatRow } from "./storage"

const MINUTE_MS = 60_000
/** Who comes with a code that has just run out is still told so. */
const LATE_MINUTES = 15
/** Longer than a reader takes; then the place of one that ended in the middle is free. */
const READING_MS = 60_000
const TITLE_LENGTH_MAX = 128

/** A turn at reading what was written to the bot. */
export type Reading = { from: number; until: Date }
export type ChatOfCode = { code: string; chat_id: string; title: string }

/** Which Telegram chat belongs to which store. */
export class NoticeChats extends NoticeDesk {
  async findChat(seller_id: string): Promise<TelegramChatRow | undefined> {
    const [found] = await this.listTelegramChats({ seller_id }, { take: 1 })
    return found
  }

  /** A new code with which a chat can be linked, in place of the last. Only its hash is kept. */
  @InjectManager()
  async openStartCode(seller_id: string, now: Date, @MedusaContext() context: Ctx = {}) {
    const code = newStartCode()
    const expires_at = new Date(now.getTime() + START_CODE_MINUTES * MINUTE_MS)
    const id = generateEntityId("", "tgchat")
    await run(context, OPEN_CODE, { id, seller_id, hash: hashOfCode(code), expires_at, now })
    return { code, expires_at }
  }

  /** Whether somebody may come with a code now, or a little too late. */
  @InjectManager()
  async areChatsAwaited(now: Date, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    const since = new Date(now.getTime() - LATE_MINUTES * MINUTE_MS)
    return (await run(context, AWAITED, { since })).length > 0
  }

  /** Links the chat that a code came from; null when nobody has such a code, or no longer. */
  @InjectTransactionManager()
  async linkChat(
    { code, chat_id, title }: ChatOfCode,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<string | null> {
    const cut = [...title].slice(0, TITLE_LENGTH_MAX).join("")
    const values = { hash: hashOfCode(code), chat_id, title: cut, now }
    const [linked] = await run<{ seller_id: string }>(context, LINK, values)
    return linked?.seller_id ?? null
  }

  /** Forgets a store's chat and its open code; null when there is neither. */
  @InjectTransactionManager()
  async unlinkChat(seller_id: string, now: Date, @MedusaContext() context: Ctx = {}) {
    const [unlinked] = await run<{ id: string }>(context, UNLINK, { seller_id, now })
    return unlinked?.id ?? null
  }

  /** The chat takes no more messages, for the reason that Telegram gives; or it does again (null). */
  @InjectTransactionManager()
  async markChat(
    chat_id: string,
    broken_reason: string | null,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const reason = broken_reason?.slice(0, ERROR_LENGTH_MAX) ?? null
    await run(context, SET_BROKEN, { chat_id, reason, now })
  }

  /** Takes the turn at reading what was written to the bot; null while somebody else has it. */
  @InjectManager()
  async takeReading(now: Date, @MedusaContext() context: Ctx = {}): Promise<Reading | null> {
    const until = new Date(now.getTime() + READING_MS)
    const id = generateEntityId("", "nchan")
    const [taken] = await run<{ cursor: string | null }>(context, TAKE_READING, { id, until, now })
    return taken ? { from: Number(taken.cursor ?? 0), until } : null
  }

  /** Ends a turn. `next` is where the next one begins, `pause` for how long nobody reads. */
  @InjectManager()
  async endReading(
    { until }: Reading,
    { next, pause }: { next: number | null; pause: Date | null },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const cursor = next === null ? null : String(next)
    await run(context, END_READING, { until, cursor, pause, now })
  }
}
