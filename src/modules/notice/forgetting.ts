import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { NoticeChats } from "./chats"
import { run } from "./database"
import { DAY_MS, DEAD_MESSAGE_DAYS, INBOX_DAYS, MESSAGE_DAYS, PRUNE_BATCH } from "./rules"
import { Ctx } from "./storage"

/** What is old, by table. What still waits so long is of a channel that nobody carries. */
const OLD = {
  notice: "created_at < :inbox",
  notice_message: `(status in ('sent', 'dropped') and created_at < :message)
    or (status in ('dead', 'pending') and created_at < :dead)`,
  // As long as any message, so that a digest is never told again.
  notice_digest_event: "created_at < :dead",
}

/** People's inboxes and what was sent to them are not kept for ever. */
export class NoticeForgetting extends NoticeChats {
  /** Deletes up to `PRUNE_BATCH` old rows of each table; returns whether there may be more. */
  @InjectTransactionManager()
  async forgetOld(now: Date, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
    const values = {
      ...{ inbox: before(INBOX_DAYS), message: before(MESSAGE_DAYS) },
      dead: before(DEAD_MESSAGE_DAYS),
    }
    let isMore = false
    for (const [table, old] of Object.entries(OLD)) {
      const ids = `select id from ${table} where ${old} order by created_at limit ${PRUNE_BATCH}`
      const statement = `delete from ${table} where id in (${ids} for update skip locked) returning id`
      const gone = await run(context, statement, values)
      isMore ||= gone.length === PRUNE_BATCH
    }
    return isMore
  }
}
