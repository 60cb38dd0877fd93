import { Lifecycle } from "../../lib/lifecycle"
import { TicketCategory, TicketQueue, TicketStatus } from "./lists"

/** What may follow what. Whoever says nothing new stays: staying is no move. */
export const TICKET_LIFECYCLE: Lifecycle<TicketStatus> = {
  new: ["open", "pending", "on_hold", "solved", "merged"],
  open: ["pending", "on_hold", "solved", "merged"],
  pending: ["open", "on_hold", "solved", "merged"],
  on_hold: ["open", "pending", "solved", "merged"],
  solved: ["open", "closed", "merged"],
  closed: ["merged"],
  merged: [],
}

/** Those that somebody still works on, or waits for. */
export const UNSOLVED: readonly TicketStatus[] = ["new", "open", "pending", "on_hold"]
/** Nothing more is written in these; a merged one goes on in another. */
export const ENDED: readonly TicketStatus[] = ["closed", "merged"]
/** What staff may give a ticket with a reply or by itself; merging is a deed of its own. */
export const SETTABLE_STATUSES = ["open", "pending", "on_hold", "solved", "closed"] as const
export type SettableStatus = (typeof SETTABLE_STATUSES)[number]

export const DAY_MS = 24 * 60 * 60 * 1000
/** Since the solution: how long a reply reopens the ticket, and when it is closed. */
export const REOPEN_DAYS = 7
/** Of waiting for the requester: when they are reminded, and when it counts as solved. */
export const REMIND_AFTER_DAYS = 3
export const SOLVE_AFTER_DAYS = 7

export const SUBJECT_LENGTH_MAX = 200
export const EMAIL_LENGTH_MAX = 254
export const NAME_LENGTH_MAX = 100
export const TAGS_MAX = 20
export const TAG_LENGTH_MAX = 40
export const RATING_MAX = 5
export const CSAT_COMMENT_LENGTH_MAX = 2_000
/** Tickets that one bulk deed changes, or that are merged into one. */
export const BULK_MAX = 100
export const MERGE_MAX = 20
/** Comments of one ticket; a thread is shown whole. */
export const COMMENTS_MAX = 1_000
/** Tickets that one run of a job moves on. */
export const CLOCK_BATCH = 100
/** Tickets that a customer may have unsolved at a time. */
export const OPEN_PER_REQUESTER_MAX = 25

/** What is said about a store, or decided about a customer, is none of the store's business. */
export const HIDDEN_FROM_SELLERS: readonly TicketCategory[] = ["report", "appeal"]
/** Whether the store that a ticket is about takes part in it. */
export const isForSeller = (ticket: { category: TicketCategory }): boolean =>
  !HIDDEN_FROM_SELLERS.includes(ticket.category)

const QUEUE_OF: Partial<Record<TicketCategory, TicketQueue>> = {
  payment: "payments",
  refund: "payments",
  appeal: "trust",
  report: "trust",
}
/** The team that looks at a category first. */
export const queueFor = (category: TicketCategory): TicketQueue => QUEUE_OF[category] ?? "support"

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)
export const remindBefore = (now: Date) => daysBefore(now, REMIND_AFTER_DAYS)
export const solveBefore = (now: Date) => daysBefore(now, SOLVE_AFTER_DAYS)
export const closeBefore = (now: Date) => daysBefore(now, REOPEN_DAYS)

export type Solvable = { status: TicketStatus; solved_at: Date | null }
/** What a reply of the requester does to a ticket. */
export type ReplyEffect = "stays" | "opens" | "reopens" | "follows_up" | "refused"

/**
 * Whoever writes again is heard again: what waited for them goes on, what was solved a short while
 * ago is opened again, and after that a new ticket follows the old one.
 */
export function effectOfRequesterReply({ status, solved_at }: Solvable, now: Date): ReplyEffect {
  if (status === "merged") return "refused"
  if (status === "new" || status === "open") return "stays"
  if (status === "pending" || status === "on_hold") return "opens"
  const isRecent = status === "solved" && solved_at !== null && solved_at > closeBefore(now)
  return isRecent ? "reopens" : "follows_up"
}

/**
 * Where a comment of staff or a seller leaves a ticket: where they say, and otherwise a new one is
 * open once it was answered. Null: where it is.
 */
export function statusAfterStaffReply(
  status: TicketStatus,
  wanted: SettableStatus | null,
  isPublic: boolean
): SettableStatus | null {
  if (wanted) return wanted === status ? null : wanted
  return status === "new" && isPublic ? "open" : null
}

/** Tags are compared as they are written here: small letters, no space around. */
export const tidyTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => tag.trim().toLowerCase()).filter(Boolean)),
]

type Counted = { solve_count: number; reopen_count: number }

/** The columns that go with a status: since when, how often. */
export function columnsOfStatus(before: Counted & Solvable, to: TicketStatus, now: Date) {
  const isReopened = before.status === "solved" && to === "open"
  return {
    status: to,
    pending_since: to === "pending" ? now : null,
    pending_reminded_at: null,
    ...(to === "solved" && { solved_at: now, solve_count: before.solve_count + 1 }),
    ...(isReopened && { solved_at: null, reopen_count: before.reopen_count + 1 }),
    ...(to === "closed" && { closed_at: now }),
  }
}

/** What files under a comment say that they lie under. */
export const COMMENT_SUBJECT = "ticket_comment"
