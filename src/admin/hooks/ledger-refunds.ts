import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { myOrderKeys } from "./marketplace"
import type { Page, Seller } from "./seller"

export const REFUND_STATUSES = ["requested", "approved", "refunded", "rejected", "failed"] as const
export type RefundStatus = (typeof REFUND_STATUSES)[number]
type User = { id: string; email: string; first_name: string | null; last_name: string | null }

export type RefundRequest = {
  id: string
  order_id: string
  seller_order_id: string
  currency_code: string
  amount: number
  reason: string
  status: RefundStatus
  requested_by_type: "seller" | "merchant" | "system"
  decided_at: string | null
  decision_note: string | null
  refunded_at: string | null
  created_at: string
}
export type MerchantRefund = RefundRequest & {
  /** The order's number as the shopper knows it. */
  display_id: number | null
  /** Null when the store is gone. */
  seller: Pick<Seller, "id" | "name" | "handle" | "logo_url"> | null
  attempts: number
  next_attempt_at: string | null
  last_error: string | null
}
export type RefundDetail = MerchantRefund & {
  requested_by_user: User | null
  decided_by_user: User | null
}
/** Of one slice, in major units. */
export type Refundable = {
  currency_code: string
  sold: number
  refunded: number
  /** Asked for or approved, and not yet given back. */
  open: number
  left: number
}
export type RefundInput = { amount: number; reason: string }
/** Whose pages ask: the merchant's or the store's own. */
export type RefundSide = "merchant" | "seller"

const path = "/admin/refund-requests"
const refundKeys = queryKeys("refund-request")
const pathOf: Record<RefundSide, (slice: string) => string> = {
  merchant: (slice) => `/admin/seller-orders/${slice}/refunds`,
  seller: (slice) => `/seller/orders/${slice}/refund-requests`,
}

export const useRefundRequests = (query: object) =>
  useQuery({
    queryKey: refundKeys.list(query),
    queryFn: () => sdk.client.fetch<{ refund_requests: MerchantRefund[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

export const useRefundRequest = (id: string | null) =>
  useQuery({
    queryKey: refundKeys.detail(id ?? ""),
    queryFn: () => sdk.client.fetch<{ refund_request: RefundDetail }>(`${path}/${id}`),
    select: ({ refund_request }) => refund_request,
    enabled: !!id,
  })

/** What was asked for a slice, and what of it can still go back. */
export const useSliceRefunds = (side: RefundSide, slice: string, enabled = true) =>
  useQuery({
    queryKey: refundKeys.detail(slice, side),
    queryFn: () =>
      sdk.client.fetch<{ refund_requests: RefundRequest[]; refundable: Refundable } & Page>(
        pathOf[side](slice)
      ),
    enabled,
  })

/** Money that goes back changes the request, its slice and the platform's order. */
function useRefundMutation<TInput, TResult>(act: (input: TInput) => Promise<TResult>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: refundKeys.all }),
        client.invalidateQueries({ queryKey: queryKeys("seller-order").all }),
        client.invalidateQueries({ queryKey: myOrderKeys.all }),
        client.invalidateQueries({ queryKey: ordersQueryKeys.all }),
      ]),
  })
}

const post = <T extends RefundRequest>(url: string, body: object) =>
  sdk.client.fetch<{ refund_request: T }>(url, { method: "POST", body })

export const useAskForRefund = (side: RefundSide, slice: string) =>
  useRefundMutation((body: RefundInput) => post<RefundRequest>(pathOf[side](slice), body))

export const useApproveRefund = (id: string) =>
  useRefundMutation((note: string) =>
    post<RefundDetail>(`${path}/${id}/approve`, note ? { note } : {})
  )

export const useRejectRefund = (id: string) =>
  useRefundMutation((note: string) => post<RefundDetail>(`${path}/${id}/reject`, { note }))

export const useRetryRefund = (id: string) =>
  useRefundMutation(() => post<RefundDetail>(`${path}/${id}/retry`, {}))
