import { productsQueryKeys } from "@medusajs/dashboard/hooks"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { BuyNowMode, DefaultPolicy } from "../../modules/auction/rules"
import { sdk } from "../lib/sdk"
import { Auction, AuctionApi, auctionKeys } from "./auction"
import { listingKeys } from "./auction-listing"
import { overviewKeys } from "./marketplace"
import { productKeys } from "./seller-products"
import { stockKeys } from "./stock"

/** Amounts are decimal strings in major units, times ISO. */
export type AuctionInput = {
  /** Only when the merchant makes one of a store's goods. */
  seller_id?: string
  variant_id?: string
  currency_code?: string
  start_price?: string
  reserve_price?: string | null
  buy_now_price?: string | null
  buy_now_mode?: BuyNowMode | null
  starts_at?: string | null
  ends_at?: string
  hard_end_at?: string | null
  soft_close_window_s?: number
  soft_close_reset_s?: number
  on_default?: DefaultPolicy
  relist_max?: number
}

type AuctionAnswer = { auction: Auction }

const post = (url: string, body: object = {}) =>
  sdk.client.fetch<AuctionAnswer>(url, { method: "POST", body })

/** An auction claims its product and a piece of its stock, so those pages follow. */
function useAuctionMutation<TInput, TResult>(act: (input: TInput) => Promise<TResult>) {
  const client = useQueryClient()
  const followers = [auctionKeys, listingKeys, overviewKeys, productKeys, stockKeys]
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(
        [...followers, productsQueryKeys].map(({ all }) =>
          client.invalidateQueries({ queryKey: all })
        )
      ),
  })
}

export const useCreateAuction = (api: AuctionApi) =>
  useAuctionMutation((body: AuctionInput) => post(`${api}/auctions`, body))

type Edit = AuctionInput & { id: string }

/** The auction is named at the call, because a draft may have been made a moment ago. */
export const useUpdateAuction = (api: AuctionApi) =>
  useAuctionMutation(({ id, ...body }: Edit) => post(`${api}/auctions/${id}`, body))

export const usePublishAuction = (api: AuctionApi) =>
  useAuctionMutation((id: string) => post(`${api}/auctions/${id}/publish`))

/** The page that shows the draft is left first, so its query is dropped and not read again. */
export const useDeleteAuction = (api: AuctionApi, id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${api}/auctions/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: auctionKeys.lists }),
  })
}

export const useCancelAuction = (api: AuctionApi, id: string) =>
  useAuctionMutation((reason: string) => post(`${api}/auctions/${id}/cancel`, { reason }))

export const useEndAuctionEarly = (api: AuctionApi, id: string) =>
  useAuctionMutation((body: { sell_to_leader?: boolean; reason?: string }) =>
    post(`${api}/auctions/${id}/end-early`, body)
  )

export const useLowerReserve = (api: AuctionApi, id: string) =>
  useAuctionMutation((reserve_price: string | null) =>
    post(`${api}/auctions/${id}/lower-reserve`, { reserve_price })
  )

/** Published at once, or a draft. */
export const useRelistAuction = (api: AuctionApi, id: string) =>
  useAuctionMutation((body: AuctionInput & { publish: boolean }) =>
    post(`${api}/auctions/${id}/relist`, body)
  )

export const useSecondChance = (api: AuctionApi, id: string) =>
  useAuctionMutation(() => post(`${api}/auctions/${id}/second-chance`))

export const useCancelBidder = (api: AuctionApi, id: string) =>
  useAuctionMutation(({ alias, reason }: { alias: string; reason: string }) =>
    post(`${api}/auctions/${id}/bidders/${encodeURIComponent(alias)}/cancel`, { reason })
  )

// The rest is the merchant's alone.

export const usePauseAuction = (id: string) =>
  useAuctionMutation((reason: string) => post(`/admin/auctions/${id}/pause`, { reason }))

export const useResumeAuction = (id: string) =>
  useAuctionMutation(() => post(`/admin/auctions/${id}/resume`))

export const useExtendAuction = (id: string) =>
  useAuctionMutation((body: { ends_at: string; reason: string }) =>
    post(`/admin/auctions/${id}/extend`, body)
  )

export const useVoidBid = (id: string) =>
  useAuctionMutation(({ bid_id, reason }: { bid_id: string; reason: string }) =>
    post(`/admin/auctions/${id}/bids/${bid_id}/void`, { reason })
  )
