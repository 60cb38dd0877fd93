import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { ThreadComment } from "../lib/thread"
import type { Page } from "./seller"
import type { Person } from "./violation"

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
  assignee: Person | null
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
export type TicketComment = ThreadComment & { visibility: Visibility; author_id: string | null }
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

export type TicketDetail = Ticket &
  SlaProgress & {
    customer: (Person & { has_account: boolean; created_at: string }) | null
    order: { id: string; display_id: number; status: string; created_at: string } | null
    product: { id: string; title: string; handle: string; thumbnail: string | null } | null
    sla_policy: { id: string; name: string } | null
    merged_from: TicketBrief[]
    merged_into: TicketBrief | null
    follow_ups: TicketBrief[]
    follow_up_of: TicketBrief | null
    other_tickets: TicketBrief[]
    /** Where it may go from here. */
    next_statuses: TicketStatus[]
    comments: TicketComment[]
    events: TicketEvent[]
    csat: TicketRating[]
  }
export type TicketCounts = {
  by_status: Record<TicketStatus, number>
  unsolved: number
  mine: number
  unassigned: number
  breached: number
  due_soon: number
}
type TicketPage = { tickets: Ticket[]; is_count_exact: boolean } & Page

export const ticketKeys = queryKeys("ticket")
export const TICKETS = "/admin/tickets"
const AGENTS_STALE_MS = 5 * 60_000

export const useTickets = (query: object, enabled = true) =>
  useQuery({
    queryKey: ticketKeys.list(query),
    queryFn: () => sdk.client.fetch<TicketPage>(TICKETS, { query }),
    placeholderData: keepPreviousData,
    enabled,
  })

/** Of what stands on the tabs; read anew with the lists. */
export const useTicketCounts = () =>
  useQuery({
    queryKey: ticketKeys.list("counts"),
    queryFn: () => sdk.client.fetch<{ counts: TicketCounts }>(`${TICKETS}/counts`),
    select: ({ counts }) => counts,
  })

export const useTicket = (id: string) =>
  useQuery({
    queryKey: ticketKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ ticket: TicketDetail }>(`${TICKETS}/${id}`),
    select: ({ ticket }) => ticket,
  })

/** The people who may be given tickets. */
export const useTicketAgents = () =>
  useQuery({
    queryKey: ["ticket-agent"],
    queryFn: () => sdk.client.fetch<{ agents: Person[] }>(`${TICKETS}/agents`),
    select: ({ agents }) => agents,
    staleTime: AGENTS_STALE_MS,
  })

/** The ticket as it is now, beside the one that somebody reads and decides on. */
export const useFreshTicket = (id: string, version: number, enabled: boolean) =>
  useQuery({
    queryKey: ticketKeys.detail(id, "fresh", version),
    queryFn: () => sdk.client.fetch<{ ticket: TicketDetail }>(`${TICKETS}/${id}`),
    select: ({ ticket }) => ticket,
    enabled,
    gcTime: 0,
  })
