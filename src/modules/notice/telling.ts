import type { Channel, NoticeKey, RecipientType } from "./catalogue"
import type { NoticeFacts } from "./facts"

/** A person, a store or the staff, with what is known of how to reach them. */
export type Recipient = {
  type: RecipientType
  id: string
  email?: string | null
  /** E.164. */
  phone?: string | null
  /** What they chose elsewhere, such as at sign-up; their notice settings win. */
  locale?: string | null
  /** For a user: the store they are told about. */
  seller_id?: string | null
}

type Told<Key extends NoticeKey> = {
  key: Key
  /** What happened, such as `order_shipped:sorder_1`: of several with the same, one is told. */
  event_key: string
  recipient: Recipient
  facts: NoticeFacts[Key]
  /** Fewer channels than the catalogue has: a code goes where it was asked for. */
  channels?: readonly Channel[]
  /** What a digest is about, such as an auction's id. Needed where the catalogue has a digest. */
  digest_subject?: string
  /** A code or a token. It is encrypted in the outbox and forgotten after sending. */
  secret?: string
  /** The same from `sealSecret`, where the notice is kept somewhere on its way to the outbox. */
  sealed_secret?: string
  /** When it is of no use any more, ISO 8601. */
  expires_at?: string
}
/** One notice for one recipient. */
export type NewNotice = { [Key in NoticeKey]: Told<Key> }[NoticeKey]

/** What became of them. Those that had been told before are left out. */
export type Telling = {
  notices: { id: string; recipient_type: RecipientType; recipient_id: string }[]
  /** New messages; notices that were put into a waiting digest are in none of them. */
  message_ids: string[]
  message_count: number
}
