import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { MedusaError } from "@medusajs/framework/utils"
import { Channel, CHANNELS } from "./catalogue"
import { run } from "./database"
import { NoticeInbox } from "./inbox"
import { DAY_MS, MESSAGE_STATUSES, MessageStatus, PRIORITY, RETRIES_MAX } from "./rules"
import { Ctx } from "./storage"

export type RetryFilter = { channel?: Channel; key?: string }

const COUNTS = `
  select status, count(*)::integer as count, min(created_at) as oldest_at from notice_message
    where deleted_at is null group by status`
const SENT_SINCE = `
  select channel, count(*)::integer as count from notice_message
    where status = 'sent' and sent_at > :since and deleted_at is null group by channel`
const PAUSED = `
  select channel, paused_until from notice_channel
    where paused_until > :now and channel = any(:channels) and deleted_at is null
    order by channel`

/**
 * A message that carried a code or a link's token cannot be sent again: that is forgotten. A digest
 * goes on its own, next to the one that may gather now.
 */
const AGAIN = `
  update notice_message set status = 'pending', attempts = 0, send_after = :now, digest_key = null,
      updated_at = :now
    where status = 'dead' and priority <> ${PRIORITY.code} and id in (`
const RETRY_ONE = `${AGAIN} select cast(:id as text)) returning id`
const RETRY_MANY = `${AGAIN}
      select id from notice_message
        where status = 'dead' and priority <> ${PRIORITY.code} and deleted_at is null
          and (cast(:channel as text) is null or channel = :channel)
          and (cast(:key as text) is null or key = :key)
        order by created_at limit ${RETRIES_MAX} for update skip locked)
    returning id`

/** What the merchant sees of the outbox, and does about it. */
export class NoticeDesk extends NoticeInbox {
  @InjectManager()
  async countMessages(now: Date, @MedusaContext() context: Ctx = {}) {
    type Count = { status: MessageStatus; count: number; oldest_at: string }
    const found = await run<Count>(context, COUNTS, {})
    const counts = Object.fromEntries(
      MESSAGE_STATUSES.map((status) => [
        status,
        found.find((one) => one.status === status)?.count ?? 0,
      ])
      // Every status has an entry.
    ) as Record<MessageStatus, number>
    const pending = found.find(({ status }) => status === "pending")
    const paused = await run<{ channel: Channel; paused_until: string }>(context, PAUSED, {
      now,
      channels: [...CHANNELS],
    })
    const since = new Date(now.getTime() - DAY_MS)
    const sent = await run<{ channel: Channel; count: number }>(context, SENT_SINCE, { since })
    return {
      counts,
      oldest_pending_at: pending ? new Date(pending.oldest_at) : null,
      paused: paused.map(({ channel, paused_until }) => ({
        ...{ channel, paused_until: new Date(paused_until) },
      })),
      sent_last_day: Object.fromEntries(sent.map(({ channel, count }) => [channel, count])),
      channels: this.options.channels,
    }
  }

  /** @throws MedusaError for a message that is not dead, or whose code or link is forgotten */
  @InjectTransactionManager()
  async retryMessage(id: string, now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    const retried = await run(context, RETRY_ONE, { id, now })
    if (retried.length) return
    const message = await this.retrieveNoticeMessage(id, {}, context)
    const why =
      message.status === "dead"
        ? "its code or link is forgotten; the person can ask for a new one"
        : `it is ${message.status}; only dead messages can`
    const words = `Message ${id} cannot be sent again: ${why}`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, words)
  }

  /** Sends dead messages again, the oldest first and at most `RETRIES_MAX`; returns how many. */
  @InjectTransactionManager()
  async retryMessages(
    { channel, key }: RetryFilter,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<number> {
    const values = { channel: channel ?? null, key: key ?? null, now }
    return (await run(context, RETRY_MANY, values)).length
  }
}
