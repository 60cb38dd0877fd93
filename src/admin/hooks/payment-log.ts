import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"

export const PAYMENT_ACTIONS = [
  ...(["initiate", "update", "authorize", "capture", "refund", "cancel", "delete"] as const),
  ...(["status", "retrieve", "webhook", "account_holder", "payment_method"] as const),
] as const
export type PaymentAction = (typeof PAYMENT_ACTIONS)[number]
export const PAYMENT_OUTCOMES = ["ok", "refused", "error", "timeout"] as const
export type PaymentOutcome = (typeof PAYMENT_OUTCOMES)[number]

export type PaymentLog = {
  id: string
  provider_id: string
  action: PaymentAction
  outcome: PaymentOutcome
  code: string | null
  message: string | null
  session_id: string | null
  payment_id: string | null
  reference: string | null
  cart_id: string | null
  order_id: string | null
  /** Null when the order is gone, or there is none yet. */
  order: { id: string; display_id: number } | null
  amount: number | null
  currency_code: string | null
  duration_ms: number
  called_at: string
}
export type PaymentLogDetail = PaymentLog & { request: object | null; response: object | null }
export type HandRefund = { payment_id: string; amount: number; reference: string }

export const paymentLogKeys = queryKeys("payment-log")
const path = "/admin/payment-logs"

export const usePaymentLogs = (query: object) =>
  useQuery({
    queryKey: paymentLogKeys.list(query),
    queryFn: () => sdk.client.fetch<{ payment_logs: PaymentLog[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

export const usePaymentLog = (id: string | null) =>
  useQuery({
    queryKey: paymentLogKeys.detail(id ?? ""),
    queryFn: () => sdk.client.fetch<{ payment_log: PaymentLogDetail }>(`${path}/${id}`),
    select: ({ payment_log }) => payment_log,
    enabled: !!id,
  })

const PROVIDERS_MAX = 100

/** The ids of all providers that can be paid with. */
export const usePaymentProviderIds = () =>
  useQuery({
    queryKey: paymentLogKeys.list("providers"),
    queryFn: () => sdk.admin.payment.listPaymentProviders({ limit: PROVIDERS_MAX }),
    select: ({ payment_providers }) => payment_providers.map(({ id }) => id),
  })

export const useNoteHandRefund = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: HandRefund) =>
      sdk.client.fetch(`${path}/hand-refunds`, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: paymentLogKeys.all }),
  })
}
