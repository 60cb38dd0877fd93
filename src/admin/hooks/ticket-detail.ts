import type { ThreadComment } from "../lib/thread"
import type {
  Agent,
  SlaProgress,
  Ticket,
  TicketBrief,
  TicketEvent,
  TicketRating,
  TicketStatus,
  Visibility,
} from "./ticket"

export type TicketComment = ThreadComment & { visibility: Visibility; author_id: string | null }
export type TicketDetail = Ticket &
  SlaProgress & {
    customer: (Agent & { has_account: boolean; created_at: string }) | null
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
