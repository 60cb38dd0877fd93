import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"

export const SIGNALS = [
  "share_of_seller",
  "bids_to_wins",
  "same_address",
  "same_email_or_card",
  "early_stop",
  "quick_minimal_overbids",
] as const
export type SignalKind = (typeof SIGNALS)[number]

export type Signal = { kind: SignalKind; score: number; facts: Record<string, unknown> }
/** One bidder in one auction, with what looks odd about them. Scores are from 0 to 1. */
export type AuctionFlag = {
  auction_id: string
  product_title: string
  seller: { id: string; name: string } | null
  customer: { id: string; name: string | null; email: string } | null
  alias: string
  signals: Signal[]
  score: number
}

const flagKeys = queryKeys("auction-flag")

export const useAuctionFlags = (query: object) =>
  useQuery({
    queryKey: flagKeys.list(query),
    queryFn: () =>
      sdk.client.fetch<{ flags: AuctionFlag[] } & Page>("/admin/auction-flags", { query }),
    placeholderData: keepPreviousData,
  })
