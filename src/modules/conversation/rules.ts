import { AuthorType } from "../../lib/thread"

/** Who talks: a buyer with a store. Members of a store are one side. */
export const SIDES = ["buyer", "store"] as const
export type Side = (typeof SIDES)[number]
export const otherSide = (side: Side): Side => (side === "buyer" ? "store" : "buyer")
export const AUTHOR_OF: Record<Side, AuthorType> = { buyer: "customer", store: "seller" }

export const MESSAGE_LENGTH_MAX = 2_000
/** In one conversation, for ever. */
export const MESSAGES_MAX = 5_000
/** Of a buyer in all conversations together, of a member of a store in each. */
export const MESSAGES_PER_HOUR = 20
export const HOUR_MS = 60 * 60 * 1000
export const MINUTE_MS = 60 * 1000

/** What a list shows of the last message. */
export const PREVIEW_LENGTH_MAX = 140
export const MESSAGES_PAGE_MAX = 100
export const REASON_LENGTH_MAX = 1_000

/** What is done about contact data in a message. */
export const CONTACT_MODES = ["off", "warn", "mask", "block"] as const
export type ContactMode = (typeof CONTACT_MODES)[number]

/** How long a message waits to be read before its reader is told elsewhere. */
export const UNREAD_TOLD_AFTER_MS = 2 * MINUTE_MS
/** Until then what comes in a conversation, and is not read, makes no further notice. */
export const TOLD_AGAIN_AFTER_MS = 30 * MINUTE_MS
/** Conversations of one run of the job. */
export const TOLD_BATCH = 500

/** A report that began so long ago and has no ticket yet was interrupted. */
export const REPORT_TAKES_MS = MINUTE_MS

/** How far back a store's answers count. */
export const RESPONSE_DAYS = 90
/** Of fewer answers shoppers are shown no figure. */
export const RESPONSES_MIN = 3

/** What files under a message say that they lie under. */
export const MESSAGE_SUBJECT = "conversation_message"

/** Where two people stand in one conversation. */
export type Reading = { last_seq: number; last_read_seq: number; own_after_read: number }

/** What of the other side somebody has not read: their own words are none of it. */
export const unreadOf = ({ last_seq, last_read_seq, own_after_read }: Reading): number =>
  last_seq - last_read_seq - own_after_read

/** The beginning of a message, in one line. */
export function previewOf(body: string): string {
  const line = body.replace(/\s+/g, " ").trim()
  const letters = [...line]
  if (letters.length <= PREVIEW_LENGTH_MAX) return line
  return `${letters
    .slice(0, PREVIEW_LENGTH_MAX - 2)
    .join("")
    .trimEnd()} …`
}
