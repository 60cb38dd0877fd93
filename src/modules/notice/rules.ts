export const MESSAGE_STATUSES = ["pending", "sending", "sent", "dead", "dropped"] as const
/**
 * `pending` waits, `sending` is in the hands of a dispatcher, `sent` was taken by a provider, `dead`
 * failed for good, `dropped` was of no use any more (run out, or the person switched it off).
 */
export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

export const ATTEMPTS_MAX = 8
const FIRST_WAIT_MS = 15_000
const WAIT_GROWTH = 4
/** Of the wait, up or down. */
const JITTER = 0.2

/**
 * How long to wait after the given number of failed tries: 15 s, 1, 4, 16 min, 1, 4.3, 17 h, each
 * up to a fifth more or less, so that what failed together does not come back together. All eight
 * span almost a day.
 *
 * @param chance from 0 to 1
 */
export function waitAfter(attempts: number, chance: number): number {
  const wait = FIRST_WAIT_MS * WAIT_GROWTH ** (attempts - 1)
  return Math.round(wait * (1 + JITTER * (2 * chance - 1)))
}

/** Smaller goes first. */
export const PRIORITY = { code: 0, critical: 1, notice: 2, digest: 3 } as const

/** Longest wait that a provider may ask for and be given; more is taken for a mistake. */
export const RETRY_AFTER_MS_MAX = 60 * 60 * 1000
/** How long a dispatcher may take over a message before it is anybody's again. */
export const CLAIM_MS = 120_000
/** Notices written, and events about them, in one go. */
export const NOTICE_BATCH = 100
/** Notices that can be told in one transaction. */
export const TELL_MAX = 5_000
export const FACTS_BYTES_MAX = 16 * 1024
export const ERROR_LENGTH_MAX = 500
/** Users of one store, and of the merchant's staff, who are told of one thing. */
export const RECIPIENTS_MAX = 100
/** Members of a store who choose what its chat is told. */
export const CHANGE_STORE_NOTICES = ["owner", "manager"] as const
/** Choices in one request. */
export const CHOICES_MAX = 500
export const DAY_MS = 24 * 60 * 60 * 1000
export const INBOX_DAYS = 365
export const MESSAGE_DAYS = 90
export const DEAD_MESSAGE_DAYS = 180
/** What could not be sent for so long is not sent any more: it would only surprise. */
export const STALE_DAYS = 7
/** Dead messages that can be sent again at once. */
export const RETRIES_MAX = 1_000
/** Rows that are forgotten in one statement. */
export const PRUNE_BATCH = 1_000
/** The purpose under which secrets of messages are sealed. */
export const SECRET_PURPOSE = "notice-message"
