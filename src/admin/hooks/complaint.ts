import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { ThreadComment } from "../lib/thread"
import type { SellerOrderStatus } from "./marketplace"
import type { Page, Seller } from "./seller"
import type { Person } from "./violation"

export const COMPLAINT_REASONS = [
  ...["not_received", "not_as_described", "damaged", "wrong_item"],
  ...["counterfeit", "conduct", "payment", "other"],
] as const
export type ComplaintStatus =
  | ("awaiting_seller" | "offer_made" | "declined" | "rejected" | "escalated" | "under_review")
  | ("resolved" | "appealed" | "accepted" | "withdrawn" | "expired" | "final")
export const OFFER_KINDS = ["refund", "replacement", "other"] as const
export type OfferKind = (typeof OFFER_KINDS)[number]
export const OUTCOMES = ["for_buyer", "split", "for_seller"] as const
export type Outcome = (typeof OUTCOMES)[number]
export const PAYERS = ["seller", "merchant"] as const
export type Payer = (typeof PAYERS)[number]
export const INFORMANTS = ["buyer", "seller", "both"] as const
export type Informant = (typeof INFORMANTS)[number]
export type Visibility = "all" | "merchant_and_buyer" | "merchant_and_seller" | "internal"
type Party = "buyer" | "seller"
type Actor = Party | "merchant" | "system"

/** Whose eyes: the merchant's, or the store's that is complained about. */
export type ComplaintSide = "admin" | "seller"

export type Complaint = {
  id: string
  number: number
  order_id: string
  seller_order_id: string
  seller_id: string
  display_id: number
  customer_name: string | null
  reason: string
  wish: "refund" | "partial_refund" | "replacement" | "other"
  /** Amounts are in major units. */
  wished_amount: number | null
  currency_code: string
  status: ComplaintStatus
  version: number
  due_at: string | null
  opened_at: string
  offers_made: number
  offer_kind: OfferKind | null
  offer_amount: number | null
  information_from: Informant | null
  information_due_at: string | null
  outcome: Outcome | null
  amount: number | null
  payer: Payer | null
  appealed_by: Party | null
  /** Only in what the merchant reads, as everything from here on. */
  seller?: Pick<Seller, "id" | "name" | "handle" | "logo_url">
  customer?: (Person & { has_account: boolean }) | null
  customer_id?: string
  is_escalated_by_silence?: boolean
  is_holding?: boolean
}
export type ComplaintMessage = ThreadComment & { visibility: Visibility; happening: string | null }
export type ComplaintEvent = {
  id: string
  happening: string
  actor_type: Actor
  from: ComplaintStatus | null
  to: ComplaintStatus | null
  occurred_at: string
}
export type Decision = {
  id: string
  kind: "offer" | "resolution" | "appeal"
  outcome: Outcome | null
  payer: Payer
  amount: number
  refunded_amount: number
  credited_amount: number
  decided_at: string
  decided_by_user: Person | null
  status: "pending" | "done" | "ended"
  refund_request_id: string | null
  last_error: string | null
}
export type Share = {
  status: SellerOrderStatus
  total: number
  /** The most that a decision can give back in all. */
  refundable: number
  lines: {
    line_item_id: string
    title: string
    quantity: number
    total: number
    is_disputed: boolean
  }[]
}
export type ComplaintDetail = Complaint & {
  /** What the reader may do now. */
  allowed: string[]
  messages: ComplaintMessage[]
  events: ComplaintEvent[]
  share: Share
  assignee?: Person | null
  decisions?: Decision[]
  /** In what the store reads, instead of the decisions. */
  refund?: { amount: number; is_done: boolean } | null
}
export type ComplaintMetrics = {
  orders: number
  complaints: number
  open: number
  answered: number
  seller_fault: number
  median_answer_seconds: number | null
  complaint_rate: number | null
  seller_fault_rate: number | null
}

export const complaintKeys = queryKeys("complaint")
/** The other side may act at any time. */
const REFRESH_MS = 20_000
export const complaintsPath = (side: ComplaintSide) => `/${side}/complaints`

export const useComplaints = (side: ComplaintSide, query: object, enabled = true) =>
  useQuery({
    enabled,
    queryKey: complaintKeys.list(side, query),
    queryFn: () =>
      sdk.client.fetch<{ complaints: Complaint[] } & Page>(complaintsPath(side), { query }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })

export type ComplaintCounts = Record<ComplaintStatus | "waiting", number>
export const useComplaintCounts = () =>
  useQuery({
    queryKey: complaintKeys.list("counts"),
    queryFn: () => sdk.client.fetch<{ counts: ComplaintCounts }>("/admin/complaints/counts"),
    select: ({ counts }) => counts,
    refetchInterval: REFRESH_MS,
  })

export const useComplaint = (side: ComplaintSide, id: string) =>
  useQuery({
    queryKey: complaintKeys.detail(id, side),
    queryFn: () =>
      sdk.client.fetch<{ complaint: ComplaintDetail }>(`${complaintsPath(side)}/${id}`),
    select: ({ complaint }) => complaint,
    refetchInterval: REFRESH_MS,
  })

/** Does something about a complaint, by the last part of its route, and shows what became of it. */
export function useComplaintDeed<Body extends object>(
  side: ComplaintSide,
  id: string,
  deed: string
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) =>
      sdk.client.fetch<{ complaint: ComplaintDetail }>(`${complaintsPath(side)}/${id}/${deed}`, {
        ...{ method: "POST", body },
      }),
    onSuccess: (answer) => {
      client.setQueryData(complaintKeys.detail(id, side), answer)
      return client.invalidateQueries({ queryKey: complaintKeys.lists })
    },
    // Somebody else may have been faster: what is shown is old then.
    onError: () => client.invalidateQueries({ queryKey: complaintKeys.detail(id, side) }),
  })
}

/** Gives it to one of the staff, or to nobody. */
export const useAssignComplaint = (id: string) =>
  useComplaintDeed<{ assignee_id: string | null }>("admin", id, "assign")

/** How often a store is complained about, in the last 90 days. */
export const useComplaintMetrics = (side: ComplaintSide, sellerId: string) =>
  useQuery({
    queryKey: complaintKeys.detail(sellerId, side, "metrics"),
    queryFn: () =>
      sdk.client.fetch<{ metrics: ComplaintMetrics }>(
        side === "admin"
          ? `/admin/sellers/${sellerId}/complaint-metrics`
          : "/seller/complaints/metrics"
      ),
    select: ({ metrics }) => metrics,
  })

/** Of what is written with a deed. */
export const TEXT_LENGTH_MIN = 3
export const TEXT_LENGTH_MAX = 4_000
/** How many a store can make. */
export const OFFERS_MAX = 2
