import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"

type Store = { id: string; name: string; handle: string; logo_url: string | null }

export const LEDGER_ACCOUNTS = [
  ...["seller", "clearing", "merchant", "commission", "auction_fee", "promotion", "tax", "payout"],
] as const
export const LEDGER_TYPES = [
  ...["sale", "subsidy", "commission", "auction_fee"],
  ...["refund", "subsidy_refund", "commission_refund", "auction_fee_refund"],
  ...["credit", "adjustment", "payout", "payout_reversal"],
] as const

export type LedgerType = (typeof LEDGER_TYPES)[number]

/** One leg of a booking; what its account is given is positive. */
export type LedgerEntry = {
  id: string
  number: number
  transaction_id: string
  cause: string
  type: LedgerType
  account: string
  seller_id: string | null
  seller: Store | null
  order_id: string | null
  order_display_id: number | null
  seller_order_id: string | null
  refund_id: string | null
  payout_id: string | null
  currency_code: string
  amount: number
  note: string | null
  occurred_at: string
}

export const BALANCE_PARTS = ["available", "pending", "held", "in_transit", "paid_out"] as const
/**
 * What a store has in one currency, in major units. What is available is the next payout, and
 * negative when the store owes; what was paid out is none of it any more.
 */
export type Balance = Record<(typeof BALANCE_PARTS)[number], number> & { currency_code: string }
export type SellerBalance = Balance & { seller_id: string; seller: Store | null }
/** What the merchant earned on a UTC day. */
export type DayIncome = {
  day: string
  currency_code: string
  commission: number
  auction_fee: number
}

export const ledgerKeys = queryKeys("ledger")

export const useLedgerEntries = (query: object) =>
  useQuery({
    queryKey: ledgerKeys.list("entries", query),
    queryFn: () =>
      sdk.client.fetch<{ ledger_entries: LedgerEntry[] } & Page>("/admin/ledger", { query }),
    placeholderData: keepPreviousData,
  })

/** All legs of one booking. */
export const useTransaction = (transaction_id: string) =>
  useQuery({
    queryKey: ledgerKeys.detail(transaction_id),
    queryFn: () =>
      sdk.client.fetch<{ ledger_entries: LedgerEntry[] }>("/admin/ledger", {
        query: { transaction_id, order: "number", limit: 20 },
      }),
    select: (data) => data.ledger_entries,
  })

export const useBalances = (query: object) =>
  useQuery({
    queryKey: ledgerKeys.list("balances", query),
    queryFn: () =>
      sdk.client.fetch<{ balances: SellerBalance[]; totals: Balance[] } & Page>(
        "/admin/ledger/balances",
        { query }
      ),
    placeholderData: keepPreviousData,
  })

export const useIncome = (days: number) =>
  useQuery({
    queryKey: ledgerKeys.list("income", days),
    queryFn: () =>
      sdk.client.fetch<{ income: DayIncome[] }>("/admin/ledger/income", { query: { days } }),
    select: (data) => data.income,
  })

export type Adjust = {
  seller_id: string
  currency_code: string
  amount: number
  note: string
  idempotency_key: string
}

export const useAdjust = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Adjust) =>
      sdk.client.fetch<{ ledger_entry: LedgerEntry }>("/admin/ledger/adjustments", {
        ...{ method: "POST", body },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ledgerKeys.all }),
  })
}
