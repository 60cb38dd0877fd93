import { queryKeys } from "../lib/query-keys"

export const TICKET_STATUSES = [
  "new",
  "open",
  "pending",
  "on_hold",
  "solved",
  "closed",
  "merged",
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]
export const TICKET_PRIORITIES = ["low", "normal", "high", "urgent"] as const
export type TicketPriority = (typeof TICKET_PRIORITIES)[number]
export const TICKET_CATEGORIES = [
  "order",
  "delivery",
  "payment",
  "refund",
  "product",
  "auction",
  "account",
  "appeal",
  "report",
  "other",
] as const
export type TicketCategory = (typeof TICKET_CATEGORIES)[number]
export const TICKET_QUEUES = ["support", "payments", "trust"] as const
export type TicketQueue = (typeof TICKET_QUEUES)[number]
export const TICKET_SOURCES = ["storefront", "staff", "seller", "conversation", "email"] as const
export type TicketSource = (typeof TICKET_SOURCES)[number]
export const SLA_TARGETS = ["first_response", "next_response", "resolution"] as const
export type SlaTarget = (typeof SLA_TARGETS)[number]
export const SLA_FILTERS = ["breached", "due_soon", "on_time"] as const
/** Where staff may move a ticket; merging is a deed of its own. */
export type SettableStatus = Exclude<TicketStatus, "new" | "merged">
export type Visibility = "public" | "internal"
/** Those that somebody still works on, or waits for. */
export const UNSOLVED: TicketStatus[] = ["new", "open", "pending", "on_hold"]
/** Nothing more is written in these. */
export const ENDED: TicketStatus[] = ["closed", "merged"]

export const SUBJECT_LENGTH_MAX = 200
export const TAGS_MAX = 20

/** One of the staff. */
export type Agent = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}
export type SlaColumns = {
  sla_policy_id: string | null
  /** Since when the clocks stand still. */
  sla_paused_at: string | null
  sla_due_at: string | null
} & Record<
  | `${SlaTarget}_due_at`
  | `${SlaTarget}_warned_at`
  | `${SlaTarget}_breached_at`
  | `${SlaTarget}_fulfilled_at`,
  string | null
>

export type Ticket = SlaColumns & {
  id: string
  /** What people call it. */
  number: number
  subject: string
  category: TicketCategory
  queue: TicketQueue
  priority: TicketPriority
  status: TicketStatus
  source: TicketSource
  /** Null for a guest. */
  customer_id: string | null
  email: string
  requester_name: string
  seller_id: string | null
  seller?: { id: string; name: string; handle: string } | null
  order_id: string | null
  product_id: string | null
  assignee_id: string | null
  assignee: Agent | null
  tags: string[]
  version: number
  comment_count: number
  reopen_count: number
  solve_count: number
  solved_at: string | null
  closed_at: string | null
  first_replied_at: string | null
  last_customer_comment_at: string | null
  last_staff_comment_at: string | null
  last_comment_at: string
  created_at: string
}
export type TicketBrief = Pick<Ticket, "id" | "number" | "subject" | "status" | "created_at">
export type TicketEvent = {
  id: string
  number: number
  version: number
  actor_type: string
  actor_name: string
  field: string
  from: string | null
  to: string | null
  created_at: string
}
export type TicketRating = {
  solve_count: number
  rating: number
  comment: string | null
  created_at: string
}
/** What a clock was given and has used, in business minutes. */
export type SlaProgress = Record<
  `${SlaTarget}_started_at` | `${SlaTarget}_running_since`,
  string | null
> &
  Record<`${SlaTarget}_target_minutes`, number | null> &
  Record<`${SlaTarget}_used_minutes`, number>

export type TicketCounts = {
  by_status: Record<TicketStatus, number>
  unsolved: number
  mine: number
  unassigned: number
  breached: number
  due_soon: number
}

export const ticketKeys = queryKeys("ticket")
export const TICKETS = "/admin/tickets"
