/** What happens to notices. Each event leaves after the rows are committed, and may be lost. */
export const NoticeEvents = {
  /** Rows are in inboxes: connected clients can be told. */
  DELIVERED: "notice.delivered",
  /** Messages wait in the outbox; whoever sends them can begin. */
  QUEUED: "notice.queued",
  /** A person has read some or all of their inbox. */
  READ: "notice.read",
  /** Messages of a channel were given up; at most once an hour. */
  MESSAGES_DIED: "notice.messages_died",
} as const

/** At most `NOTICE_BATCH` in one event. */
export type NoticesDelivered = {
  notices: { id: string; recipient_type: string; recipient_id: string }[]
}
export type MessagesQueued = { count: number }
export type NoticesRead = { recipient_type: string; recipient_id: string }
export type MessagesDied = { channel: string; count: number }
