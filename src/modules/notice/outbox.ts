import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { newId } from "../../lib/ids"
import { seal } from "../../lib/seal"
import { soundJson } from "../../lib/sound-json"
import { Channel, NoticeDefinition, NOTICES } from "./catalogue"
import type { Person } from "./choices"
import { run } from "./database"
import { NoticeDigests } from "./digests"
import { inOrder, Letter, letterOf, Sortable } from "./letters"
import { INSERT_MESSAGES, INSERT_NOTICES } from "./message-sql"
import { contentsBy } from "./messages/content-of"
import { afterQuietHours } from "./quiet-hours"
import { addressOf, channelsFor, Chats, LOUD } from "./routing"
import { FACTS_BYTES_MAX, NOTICE_BATCH, SECRET_PURPOSE, TELL_MAX } from "./rules"
import { Ctx } from "./storage"
import type { NewNotice, Recipient, Telling } from "./telling"

const { INVALID_DATA } = MedusaError.Types

/** Notices become rows here: one in each inbox, one for each message. */
export class NoticeOutbox extends NoticeDigests {
  /**
   * Tells people things, all in one transaction: what they find in their inbox is there at once,
   * messages wait to be sent. Whatever was told before under the same event is left out, and who
   * cannot be reached over a channel is not.
   */
  @InjectTransactionManager()
  async tell(
    notices: NewNotice[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Telling> {
    assertBounds(notices)
    const recipients = notices.map(({ recipient }) => recipient)
    const personOf = await this.readPeople(recipients, context)
    const chats = await this.readChats_(recipients, context)
    const brand = await this.readBrand(context)
    const contentOf = contentsBy(brand.name)
    const told: Sortable[] = []
    const letters: Letter[] = []
    for (const notice of notices) {
      const person = personOf(notice.recipient)
      const channels = channelsFor(notice, person.wishes, this.options.channels)
      if (channels.includes("inbox")) told.push(this.inboxRow_(notice, person, contentOf, now))
      const setting = this.letterSetting_(notice, person, now)
      for (const channel of channels) {
        const to = channel === "inbox" ? null : addressOf(channel, notice.recipient, chats)
        if (to !== null) letters.push(letterOf(notice, { channel, to }, setting(channel)))
      }
    }
    // Everybody writes the tables in this order, and each sorted, so that nobody waits in a circle.
    const inserted = await this.insert_<Telling["notices"][number]>(INSERT_NOTICES, told, context)
    const alone = letters.filter(({ digest_key }) => !digest_key)
    const rows = alone.map((letter) => ({ ...letter, created_at: now }))
    const sent = await this.insert_<{ id: string }>(INSERT_MESSAGES, rows, context)
    const gathered = letters.filter(({ digest_key }) => digest_key)
    const begun = await this.gather_(gathered, now, context)
    const message_ids = [...sent.map(({ id }) => id), ...begun]
    return { notices: inserted, message_ids, message_count: message_ids.length }
  }

  /** Takes back what was told, as far as nobody has sent it; additions to a digest stay. */
  @InjectTransactionManager()
  async untell({ notices, message_ids }: Telling, @MedusaContext() context: Ctx = {}) {
    const ids = notices.map(({ id }) => id)
    await run(context, "delete from notice where id = any(:ids)", { ids })
    await run(
      context,
      "delete from notice_message where id = any(:message_ids) and status = 'pending'",
      { message_ids }
    )
  }

  /** A code or token as the outbox keeps it. */
  sealSecret(secret: string): string {
    return seal(secret, this.options.secrets_key, SECRET_PURPOSE)
  }

  private inboxRow_(
    notice: NewNotice,
    { setting }: Person,
    contentOf: ReturnType<typeof contentsBy>,
    now: Date
  ) {
    const { key, event_key, facts, recipient } = notice
    const language = this.languageOf(setting, recipient.locale)
    // A notice pairs its key with its facts, which its type says of each key by itself.
    const content = contentOf({ key, facts }, language)
    return {
      ...{ id: newId("notice"), key, event_key, facts, created_at: now },
      ...{ recipient_type: recipient.type, recipient_id: recipient.id },
      seller_id: recipient.seller_id ?? null,
      ...{ title: content.title, body: content.body, path: content.action?.path ?? null },
    }
  }

  private letterSetting_({ key, recipient, ...notice }: NewNotice, { setting }: Person, now: Date) {
    const { is_critical }: NoticeDefinition = NOTICES[key]
    const language = this.languageOf(setting, recipient.locale)
    const quiet = { ...language, from: setting.quiet_from, to: setting.quiet_to }
    const { secret, sealed_secret = secret ? this.sealSecret(secret) : null } = notice
    return (channel: Channel) => ({
      ...{ ...language, secret: sealed_secret, now },
      hours: (earliest: Date) =>
        is_critical || !LOUD.includes(channel) ? earliest : afterQuietHours(earliest, quiet),
    })
  }

  /** Chats that take messages, of the stores among the recipients. */
  protected async readChats_(
    recipients: Pick<Recipient, "type" | "id">[],
    context: Ctx
  ): Promise<Chats> {
    const stores = recipients.flatMap(({ type, id }) => (type === "seller" ? [id] : []))
    const chats = await run<{ seller_id: string; chat_id: string }>(
      context,
      `select seller_id, chat_id from telegram_chat
        where seller_id = any(:stores) and chat_id is not null and broken_reason is null
          and deleted_at is null`,
      { stores }
    )
    const of = new Map(chats.map(({ seller_id, chat_id }) => [seller_id, chat_id]))
    return { merchant: this.options.merchant_chat_id, of }
  }

  private async insert_<Row>(sql: string, rows: Sortable[], context: Ctx): Promise<Row[]> {
    const sorted = inOrder(rows)
    const inserted: Row[] = []
    for (let i = 0; i < sorted.length; i += NOTICE_BATCH) {
      const batch = soundJson(sorted.slice(i, i + NOTICE_BATCH))
      inserted.push(...(await run<Row>(context, sql, { rows: batch })))
    }
    return inserted
  }
}

function assertBounds(notices: NewNotice[]): void {
  if (notices.length > TELL_MAX) {
    const message = `${notices.length} notices are too many at once; accepted: ${TELL_MAX}`
    throw new MedusaError(INVALID_DATA, message)
  }
  for (const { key, facts, digest_subject } of notices) {
    const { digest }: NoticeDefinition = NOTICES[key]
    const bytes = Buffer.byteLength(JSON.stringify(facts))
    if (bytes > FACTS_BYTES_MAX) {
      const message = `The facts of ${key} have ${bytes} bytes; accepted: ${FACTS_BYTES_MAX}`
      throw new MedusaError(INVALID_DATA, message)
    }
    if (digest && !digest_subject) {
      throw new MedusaError(INVALID_DATA, `${key} is a digest and needs a digest_subject`)
    }
  }
}
