import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type {
  AuctionStatus,
  BidResult,
  BuyNowMode,
  ChangeKind,
  DeedActor,
  DefaultPolicy,
  OfferStatus,
  SettlementKind,
  SettlementStatus,
  UnsoldReason,
} from "../../modules/auction/rules"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { learnServerTime } from "../lib/server-clock"
import type { Page } from "./seller"

/** The merchant's routes and a store's own: the same shapes, seen from two sides. */
export type AuctionApi = "/admin" | "/seller"

export type PublicBid = { id?: string; seq: number; alias: string; amount: number; at: string }

/** What everybody may know of an auction, and what the socket sends. Amounts in major units. */
export type AuctionState = {
  seq: number
  revision: number
  status: AuctionStatus
  unsold_reason: UnsoldReason | null
  current_price: number | null
  currency_code: string
  next_minimum: number | null
  bid_count: number
  bidder_count: number
  leader_alias: string | null
  reserve_met: boolean
  buy_now_available: boolean
  starts_at: string | null
  ends_at: string
  extension_count: number
  server_time: string
}

export type AuctionSettlement = {
  id: string
  attempt: number
  kind: SettlementKind
  status: SettlementStatus
  alias: string
  amount: number
  payment_due_at: string
  cart_id?: string | null
  order_id: string | null
  paid_at: string | null
  completed_at?: string | null
  defaulted_at?: string | null
  customer: { id: string; name: string | null; email?: string } | null
}

/** The amount is the bidder's own max: told to nobody else before it is accepted. */
export type AuctionOffer = {
  id: string
  alias: string
  amount?: number | null
  status: OfferStatus
  expires_at: string
}

export type Auction = AuctionState & {
  id: string
  product: {
    id: string
    title: string
    handle: string
    thumbnail: string | null
  } | null
  variant_id: string
  seller: { id: string; name: string; handle: string } | null
  seller_id: string | null
  start_price: number
  reserve_price: number | null
  has_reserve: boolean
  buy_now_price: number | null
  buy_now_mode: BuyNowMode | null
  fee_bps: number | null
  fee_amount: number | null
  hard_end_at: string | null
  planned_ends_at: string | null
  soft_close_window_s: number
  soft_close_reset_s: number
  on_default: DefaultPolicy
  relist_max: number
  relisted_from_id: string | null
  status_reason: string | null
  paused_at: string | null
  is_store_stopped: boolean
  published_at: string | null
  ended_at: string | null
  settled_at: string | null
  watcher_count: number
  created_at?: string
  settlements?: AuctionSettlement[]
  offers?: AuctionOffer[]
}

export type AuctionBid = {
  id: string
  seq: number
  alias: string
  /** Only in what the merchant reads. */
  customer_id?: string
  customer?: { name: string | null; email: string } | null
  price_after: number
  is_leader_after: boolean
  result: BidResult
  placed_at: string
  voided_at: string | null
  voided_by: DeedActor | null
  voided_reason: string | null
}

export type AuctionChange = {
  id: string
  kind: ChangeKind
  actor_type: DeedActor
  actor_name?: string | null
  reason: string | null
  details: Record<string, unknown> | null
  at: string
}

export type AuctionCounts = Record<AuctionStatus, number>
type Auctions = { auctions: Auction[] } & Page

const CHANGES_AT_ONCE = 100

export const auctionKeys = queryKeys("auction")

/** Reads, and learns from the answer by how much the clock of this computer is wrong. */
async function readAuctions<T extends { auction?: Auction; auctions?: Auction[] }>(
  url: string,
  query?: object
) {
  const sent = Date.now()
  const answer = await sdk.client.fetch<T>(url, { query })
  learnServerTime(answer.auction?.server_time ?? answer.auctions?.[0]?.server_time, sent)
  return answer
}

type ListOptions = { enabled?: boolean; refetchInterval?: number }

export const useAuctions = (api: AuctionApi, query: object, options: ListOptions = {}) =>
  useQuery({
    queryKey: auctionKeys.list(api, query),
    queryFn: () => readAuctions<Auctions>(`${api}/auctions`, query),
    placeholderData: keepPreviousData,
    ...options,
  })

/** How many auctions there are in each status. */
export const useAuctionCounts = (api: AuctionApi, refetchInterval?: number) =>
  useQuery({
    queryKey: auctionKeys.list(api, "counts"),
    queryFn: () => sdk.client.fetch<{ counts: AuctionCounts }>(`${api}/auctions/counts`),
    select: (data) => data.counts,
    refetchInterval,
  })

/** With `pollMs` it is read again and again, at the pace that the last answer asks for. */
export const useAuction = (
  api: AuctionApi,
  id: string,
  pollMs?: (auction: Auction) => number | false
) =>
  useQuery({
    queryKey: auctionKeys.detail(id, api),
    queryFn: () => readAuctions<{ auction: Auction }>(`${api}/auctions/${id}`),
    select: (data) => data.auction,
    refetchInterval: ({ state: { data } }) => (data && pollMs ? pollMs(data.auction) : false),
  })

export const useAuctionBids = (api: AuctionApi, id: string, query: object) =>
  useQuery({
    queryKey: auctionKeys.detail(id, api, "bids", query),
    queryFn: () =>
      sdk.client.fetch<{ bids: AuctionBid[] } & Page>(`${api}/auctions/${id}/bids`, { query }),
    placeholderData: keepPreviousData,
  })

/** The newest first; older ones are read when they are asked for. */
export const useAuctionChanges = (api: AuctionApi, id: string) =>
  useInfiniteQuery({
    queryKey: auctionKeys.detail(id, api, "changes"),
    queryFn: ({ pageParam: offset }) =>
      sdk.client.fetch<{ changes: AuctionChange[] } & Page>(`${api}/auctions/${id}/changes`, {
        query: { limit: CHANGES_AT_ONCE, offset },
      }),
    initialPageParam: 0,
    getNextPageParam: ({ offset, limit, count }) =>
      offset + limit < count ? offset + limit : undefined,
    select: ({ pages }) => pages.flatMap(({ changes }) => changes),
  })
