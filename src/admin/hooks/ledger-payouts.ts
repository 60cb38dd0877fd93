import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"

export const PAYOUT_STATUSES = ["pending", "processing", "paid", "failed", "reversed"] as const
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]
export const PAYOUT_PROVIDERS = ["manual", "stripe-connect"] as const
export type PayoutProvider = (typeof PAYOUT_PROVIDERS)[number]
export type PayoutSkip = "under_way" | "nothing_payable" | "below_minimum" | "next_run"

type Store = { id: string; name: string; handle: string; logo_url: string | null }
type User = { id: string; email: string; first_name: string | null; last_name: string | null }

export type Payout = {
  id: string
  number: number
  seller_id: string
  /** Null when the store is gone. */
  seller: Store | null
  currency_code: string
  amount: number
  entry_count: number
  status: PayoutStatus
  provider: PayoutProvider
  destination: string | null
  reference: string | null
  attempts: number
  attempted_at: string | null
  next_attempt_at: string | null
  last_error: string | null
  sent_at: string | null
  paid_at: string | null
  failed_at: string | null
  failure: string | null
  reversed_at: string | null
  created_at: string
}
export type PayoutEntry = {
  id: string
  type: string
  amount: number
  currency_code: string
  order_id: string | null
  order_display_id: number | null
  note: string | null
  occurred_at: string
}
export type PayoutDetail = Payout & {
  entries: PayoutEntry[]
  created_by_user: User | null
  completed_by_user: User | null
}
/** What a run would do, or why it would do nothing, for a seller in one currency. */
export type PlannedPayout = {
  seller_id: string
  seller: Store | null
  currency_code: string
  provider: PayoutProvider
  skip: PayoutSkip | null
  available: number
  held: number
  pending: number
  in_transit: number
}
export type PayoutRun = {
  payouts: { id: string }[]
  skipped: { seller_id: string; reason: PayoutSkip }[]
}

/** A provider needs a minute or more; whoever watches sees it without reloading. */
const REFRESH_MS = 10_000
const path = "/admin/payouts"
export const payoutKeys = queryKeys("payout")

/** Waits for a provider rather than for a person. */
const isOnItsWay = ({ status, provider }: Payout) =>
  provider !== "manual" && (status === "pending" || status === "processing")

export const usePayouts = (query: object) =>
  useQuery({
    queryKey: payoutKeys.list(query),
    queryFn: () => sdk.client.fetch<{ payouts: Payout[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.payouts.some(isOnItsWay) ? REFRESH_MS : false),
  })

/** How many there are in each status, of those that match. */
export const usePayoutCounts = (query: object) =>
  useQuery({
    queryKey: payoutKeys.list("counts", query),
    queryFn: () =>
      sdk.client.fetch<{ counts: Record<PayoutStatus, number> }>(`${path}/counts`, { query }),
    select: ({ counts }) => counts,
    placeholderData: keepPreviousData,
  })

export const usePayout = (id: string) =>
  useQuery({
    queryKey: payoutKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ payout: PayoutDetail }>(`${path}/${id}`),
    select: ({ payout }) => payout,
    refetchInterval: ({ state }) =>
      state.data && isOnItsWay(state.data.payout) ? REFRESH_MS : false,
  })

/** Read anew each time it is opened: money becomes payable by the minute. */
export const usePayoutPreview = () =>
  useQuery({
    queryKey: payoutKeys.list("preview"),
    queryFn: () => sdk.client.fetch<{ preview: PlannedPayout[] }>(`${path}/preview`),
    select: ({ preview }) => preview,
    staleTime: 0,
    gcTime: 0,
  })

function usePayoutDeed<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: payoutKeys.all }),
  })
}

const post = <Result>(url: string, body: object) =>
  sdk.client.fetch<Result>(url, { method: "POST", body })

export const useRunPayouts = () =>
  usePayoutDeed((body: object) => post<PayoutRun>(`${path}/run`, body))

export const useCompletePayout = (id: string) =>
  usePayoutDeed((reference: string) => post(`${path}/${id}/complete`, { reference }))

export const useFailPayout = (id: string) =>
  usePayoutDeed((reason: string) => post(`${path}/${id}/fail`, { reason }))
