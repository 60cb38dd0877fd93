import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { LedgerEntry, ledgerKeys } from "./ledger"
import type { SellerOrder } from "./marketplace"
import type { Page } from "./seller"

/** A search for a number finds that order, and buyers whose names have it. */
const SLICES_READ = 20

export const HOLD_KINDS = ["complaint", "return", "violation", "manual"] as const
/** Why money waits: of one order of a store, or without one everything of the store. */
export type PayoutHold = {
  id: string
  kind: (typeof HOLD_KINDS)[number]
  reference_id: string
  seller_id: string
  seller: LedgerEntry["seller"]
  seller_order_id: string | null
  reason: string | null
  opened_at: string
  released_at: string | null
}
export type Reconciliation = {
  id: string
  started_at: string
  /** Null while it runs, or when it broke off. */
  finished_at: string | null
  orders_checked: number
  entries_checked: number
  difference_count: number
}
export type Difference = {
  id: string
  kind: string
  reference_id: string
  currency_code: string
  expected: number
  found: number
}

export const useHolds = (query: object) =>
  useQuery({
    queryKey: ledgerKeys.list("holds", query),
    queryFn: () =>
      sdk.client.fetch<{ payout_holds: PayoutHold[] } & Page>("/admin/ledger/holds", { query }),
    placeholderData: keepPreviousData,
  })

export const useOpenHold = () =>
  useDeed((body: { seller_id: string; seller_order_id?: string; reason: string }) =>
    sdk.client.fetch("/admin/ledger/holds", { method: "POST", body })
  )

/**
 * The part of an order, by the number people say, that a store has; undefined when it has none.
 */
export async function findSliceByNumber(seller_id: string, number: string) {
  const query = { seller_id, q: `#${number}`, limit: SLICES_READ }
  const { seller_orders } = await sdk.client.fetch<{ seller_orders: SellerOrder[] }>(
    "/admin/seller-orders",
    { query }
  )
  return seller_orders.find(({ display_id }) => display_id === Number(number))
}

export const useReleaseHold = () =>
  useDeed((id: string) => sdk.client.fetch(`/admin/ledger/holds/${id}`, { method: "DELETE" }))

export const useReconciliations = (query: object) =>
  useQuery({
    queryKey: ledgerKeys.list("reconciliations", query),
    queryFn: () =>
      sdk.client.fetch<{ reconciliations: Reconciliation[] } & Page>(
        "/admin/ledger/reconciliations",
        { query }
      ),
    placeholderData: keepPreviousData,
  })

export const useDifferences = (id: string, query: object) =>
  useQuery({
    queryKey: ledgerKeys.detail(id, query),
    queryFn: () =>
      sdk.client.fetch<{ reconciliation: Reconciliation; differences: Difference[] } & Page>(
        `/admin/ledger/reconciliations/${id}`,
        { query }
      ),
    placeholderData: keepPreviousData,
  })

export const useReconcile = () =>
  useDeed(() =>
    sdk.client.fetch<{ reconciliation: Reconciliation }>("/admin/ledger/reconciliations", {
      method: "POST",
    })
  )

/** A deed after which everything about the ledger is read again. */
function useDeed<Input, Result>(mutationFn: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: ledgerKeys.all }),
  })
}
