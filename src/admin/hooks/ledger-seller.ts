import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Balance, LedgerType } from "./ledger"
import type { PayoutProvider, PayoutStatus } from "./ledger-payouts"
import type { Page } from "./seller"

/** A line of the seller's statement; what the seller is given is positive. */
export type MyLedgerEntry = {
  id: string
  type: LedgerType
  amount: number
  currency_code: string
  seller_order_id: string | null
  /** The number of the order, as the shopper knows it. */
  order_display_id: number | null
  payout_id: string | null
  note: string | null
  occurred_at: string
}

export type MyPayout = {
  id: string
  number: number
  amount: number
  currency_code: string
  status: PayoutStatus
  provider: PayoutProvider
  /** The end of it; the rest is masked. */
  destination: string | null
  reference: string | null
  failure: string | null
  created_at: string
  paid_at: string | null
}
export type MyPayoutDetail = MyPayout & { entries: MyLedgerEntry[] }

export type PayoutAccount = {
  provider: PayoutProvider
  /** Whether the marketplace can pay through Stripe at all. */
  is_available: boolean
  is_opened: boolean
  is_ready: boolean
  /** What the provider still wants to know. */
  requirements: string[]
}

const moneyKeys = queryKeys("my-money")

export const useMyBalance = () =>
  useQuery({
    queryKey: moneyKeys.detail("balance"),
    queryFn: () => sdk.client.fetch<{ balances: Balance[] }>("/seller/balance"),
    select: (data) => data.balances,
  })

/** The same, as the merchant sees it on the seller's page. */
export const useSellerBalance = (seller_id: string) =>
  useQuery({
    queryKey: moneyKeys.detail("balance", seller_id),
    queryFn: () =>
      sdk.client.fetch<{ balances: Balance[] }>("/admin/ledger/balances", {
        query: { seller_id, limit: 100 },
      }),
    select: (data) => data.balances,
  })

export const useMyLedger = (query: object) =>
  useQuery({
    queryKey: moneyKeys.list("ledger", query),
    queryFn: () =>
      sdk.client.fetch<{ ledger_entries: MyLedgerEntry[] } & Page>("/seller/ledger", { query }),
    placeholderData: keepPreviousData,
  })

export const useMyPayouts = (query: object) =>
  useQuery({
    queryKey: moneyKeys.list("payouts", query),
    queryFn: () => sdk.client.fetch<{ payouts: MyPayout[] } & Page>("/seller/payouts", { query }),
    placeholderData: keepPreviousData,
  })

export const useMyPayout = (id: string) =>
  useQuery({
    queryKey: moneyKeys.detail("payout", id),
    queryFn: () => sdk.client.fetch<{ payout: MyPayoutDetail }>(`/seller/payouts/${id}`),
    select: (data) => data.payout,
  })

export const usePayoutAccount = () =>
  useQuery({
    queryKey: moneyKeys.detail("account"),
    queryFn: () => sdk.client.fetch<{ payout_account: PayoutAccount }>("/seller/payout-account"),
    select: (data) => data.payout_account,
  })

/** Gives the address at the provider where the seller's own data are asked for. */
export const useStartOnboarding = () =>
  useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ url: string }>("/seller/payout-account/onboarding", { method: "POST" }),
  })
