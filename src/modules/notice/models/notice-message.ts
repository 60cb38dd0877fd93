import { model } from "@medusajs/framework/utils"
import { CHANNELS, RECIPIENT_TYPES } from "../catalogue"
import { MESSAGE_STATUSES } from "../rules"

/**
 * The outbox: one message to one person over one channel, written with what it tells and sent
 * later by the dispatcher. What it says is made of its facts when it is sent.
 */
export default model
  .define("notice_message", {
    id: model.id({ prefix: "nmsg" }).primaryKey(),
    key: model.text().searchable(),
    event_key: model.text(),
    channel: model.enum([...CHANNELS]),
    recipient_type: model.enum([...RECIPIENT_TYPES]),
    recipient_id: model.text().index(),
    /** An e-mail address, a phone number in E.164, a chat; the user's id for `feed`. */
    to: model.text().searchable(),
    facts: model.json(),
    /** Facts of further notices that this message tells as well (a digest). */
    more_facts: model.json().nullable(),
    /** How many notices this message tells. */
    notice_count: model.number().default(1),
    /** A code or a link's token, encrypted; removed as soon as it is sent or of no use. */
    secret: model.text().nullable(),
    locale: model.text(),
    time_zone: model.text(),
    status: model.enum([...MESSAGE_STATUSES]).default("pending"),
    /** Smaller goes first: codes do not wait behind ten thousand digests. */
    priority: model.number(),
    attempts: model.number().default(0),
    /** Counts who took it over. Whoever comes back late, after somebody else took it, is not heard. */
    claim_count: model.number().default(0),
    /** Not before this moment: quiet hours, a digest, or a try that failed. */
    send_after: model.dateTime(),
    /** Of no use later: a code that has run out is not sent. */
    expires_at: model.dateTime().nullable(),
    /** Whoever sends it now has until then; later it is anybody's again. */
    claimed_until: model.dateTime().nullable(),
    digest_key: model.text().nullable(),
    /** Which provider took it, and what it calls it. */
    provider: model.text().nullable(),
    external_id: model.text().nullable(),
    last_error: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      on: ["event_key", "key", "recipient_type", "recipient_id", "channel"],
      unique: true,
      where: null,
    },
    // What the dispatcher takes next.
    {
      on: ["channel", "priority", "send_after"],
      where: "status = 'pending' AND deleted_at IS NULL",
      name: "IDX_notice_message_due",
    },
    {
      on: ["claimed_until"],
      where: "status = 'sending' AND deleted_at IS NULL",
      name: "IDX_notice_message_claimed",
    },
    // One digest at a time gathers.
    {
      on: ["digest_key"],
      unique: true,
      where: "status = 'pending' AND digest_key IS NOT NULL AND deleted_at IS NULL",
      name: "IDX_notice_message_digest",
    },
    // When the last digest of a subject left.
    {
      on: ["digest_key", "sent_at"],
      where: "digest_key IS NOT NULL AND deleted_at IS NULL",
      name: "IDX_notice_message_digest_sent",
    },
    // What left in the last day.
    {
      on: ["channel", "sent_at"],
      where: "status = 'sent' AND deleted_at IS NULL",
      name: "IDX_notice_message_sent",
    },
    // The merchant's list, and what is forgotten.
    { on: ["status", "created_at"] },
    { on: ["created_at"] },
  ])
