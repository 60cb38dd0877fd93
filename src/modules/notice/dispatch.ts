import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type { Who } from "./choices"
import type { Channel, NoticeKey, RecipientType } from "./catalogue"
import { run } from "./database"
import { digestOf, gathered, OpenDigest } from "./digests"
import { CLAIM, ENDED, PAUSE, PUT_BACK, SENT } from "./dispatch-sql"
import { NoticeOutbox } from "./outbox"
import { CLAIM_MS, DAY_MS, ERROR_LENGTH_MAX, MessageStatus, STALE_DAYS } from "./rules"
import { fateOf } from "./sorting-out"
import { Ctx } from "./storage"

/** A message that somebody has taken over to send it. */
export type ClaimedMessage = {
  id: string
  key: NoticeKey
  event_key: string
  channel: Channel
  recipient_type: RecipientType
  recipient_id: string
  to: string
  facts: object
  more_facts: object[] | null
  notice_count: number
  secret: string | null
  locale: string
  time_zone: string
  priority: number
  attempts: number
  claim_count: number
  digest_key: string | null
  is_expired: boolean
  /** Due for so long that it would only surprise. */
  is_stale: boolean
  created_ms: number
}
type Claim = Pick<ClaimedMessage, "id" | "claim_count">

export type PutBack = {
  send_after: Date
  error?: string
  /** The try does not count: nothing was wrong with the message. */
  is_uncounted?: boolean
}

const cut = (text: string | undefined) => text?.slice(0, ERROR_LENGTH_MAX) ?? null

/** Who sends which message now, and what came of it. */
export class NoticeDispatch extends NoticeOutbox {
  /** The application is about to end: nothing more is begun. */
  isStopping = false
  __hooks = {
    onApplicationPrepareShutdown: async () => {
      this.isStopping = true
    },
  }

  /** Takes over messages that are due. Others get them back when nothing is heard for `CLAIM_MS`. */
  @InjectManager()
  async claimMessages(
    channel: Channel,
    limit: number,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ClaimedMessage[]> {
    const until = new Date(now.getTime() + CLAIM_MS)
    const stale_since = new Date(now.getTime() - STALE_DAYS * DAY_MS)
    const values = { channel, limit, now, until, stale_since }
    const claimed = await run<ClaimedMessage>(context, CLAIM, values)
    return claimed.sort((a, b) => a.priority - b.priority || a.created_ms - b.created_ms)
  }

  /** False when somebody else has it by now; the same holds for the other outcomes. */
  @InjectManager()
  async markSent(
    { id, key, claim_count, digest_key }: ClaimedMessage,
    receipt: { provider: string | null; external_id: string | null },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const rows = await run(context, SENT, { id, claim_count, ...receipt, now })
    // Not in one transaction: lost in between, the next mail of a digest comes a little early.
    if (rows.length && digest_key) await this.postponeDigest_({ key, digest_key }, now, context)
    return rows.length > 0
  }

  /** Ends or puts back what should not be sent now, and returns the rest. */
  async sortOut(claimed: ClaimedMessage[], now: Date): Promise<ClaimedMessage[]> {
    if (!claimed.length) return []
    const people = claimed.map(({ recipient_type: type, recipient_id: id }) => ({ type, id }))
    const personOf = await this.readPeople(people)
    const chats = await this.readStoreChats(people)
    const fit: ClaimedMessage[] = []
    for (const [i, message] of claimed.entries()) {
      const person = personOf(people[i])
      const { time_zone } = this.languageOf(person.setting)
      const fate = fateOf(message, { person, chats, time_zone, now })
      if (fate.is === "sent") fit.push(message)
      else if (fate.is === "later") {
        await this.putBack(message, { send_after: fate.send_after, is_uncounted: true }, now)
      } else await this.endMessage(message, fate.is, fate.reason, now)
    }
    return fit
  }

  @InjectManager()
  private async readStoreChats(people: Who[], @MedusaContext() context: Ctx = {}) {
    return await this.readChats_(people, context)
  }

  /** It will not be sent. */
  @InjectManager()
  async endMessage(
    { id, claim_count }: Claim,
    status: MessageStatus & ("dead" | "dropped"),
    error: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const values = { id, claim_count, status, error: cut(error), now }
    return (await run(context, ENDED, values)).length > 0
  }

  /** It is sent later. A digest that another one has followed meanwhile goes into that one. */
  @InjectTransactionManager()
  async putBack(
    message: ClaimedMessage,
    { send_after, error, is_uncounted = false }: PutBack,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const { id, claim_count, digest_key } = message
    if (digest_key) {
      await this.lockDigests_([digest_key], context)
      const next = (await this.openDigests_([digest_key], context)).get(digest_key)
      if (next) return await this.putInto_(next, message, now, context)
    }
    const rows = await run(context, PUT_BACK, {
      ...{ id, claim_count, send_after, error: cut(error), now },
      uncounted: is_uncounted ? 1 : 0,
    })
    return rows.length > 0
  }

  private async putInto_(
    next: OpenDigest,
    message: ClaimedMessage,
    now: Date,
    context: Ctx
  ): Promise<boolean> {
    const reason = `${next.id} tells it`
    const isMine = await this.endMessage(message, "dropped", reason, now, context)
    if (!isMine) return false
    const all = [message, next].flatMap(({ facts, more_facts }) => [facts, ...(more_facts ?? [])])
    const { facts, more_facts } = gathered(all, digestOf(message.key))
    const notice_count = next.notice_count + message.notice_count
    await this.addTo_([{ ...next, facts, more_facts, notice_count }], now, context)
    return true
  }

  /** Nobody calls the provider of a channel before this moment. */
  @InjectManager()
  async pauseChannel(
    channel: Channel,
    until: Date,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await run(context, PAUSE, { id: generateEntityId("", "nchan"), channel, until, now })
  }
}
