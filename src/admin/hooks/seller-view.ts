import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { sdk } from "../lib/sdk"
import { currentView, onViewChange, rememberView, SellerView } from "../lib/seller-view"
import { sellerKeys } from "./seller"
import { SellerMe, sellerMeKeys } from "./seller-me"

/** How often it is asked whether the view still holds. */
const CHECK_EVERY_MS = 30_000
const path = (sellerId: string) => `/admin/sellers/${sellerId}/views`

/** The store that the merchant looks at now, or null. */
export const useSellerView = () => useSyncExternalStore(onViewChange, currentView)

export const useStartSellerView = (sellerId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason?: string) =>
      sdk.client.fetch<{ seller_view: SellerView }>(path(sellerId), {
        method: "POST",
        body: { reason },
      }),
    onSuccess: ({ seller_view }) => {
      // What was read in an earlier view belongs to another store.
      client.removeQueries({ type: "inactive" })
      rememberView(seller_view)
      return client.invalidateQueries({ queryKey: sellerKeys.detail(seller_view.seller.id) })
    },
  })
}

/** The view is forgotten here even when the server cannot be told; there it ends by itself. */
export const useEndSellerView = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (view: SellerView) =>
      sdk.client.fetch(`${path(view.seller.id)}/${view.id}`, { method: "DELETE" }),
    onSettled: (_data, _error, view) => {
      rememberView(null)
      return client.invalidateQueries({ queryKey: sellerKeys.detail(view.seller.id) })
    },
  })
}

/** Fails with 403 as soon as the view is over. */
export const useViewCheck = (view: SellerView) =>
  useQuery({
    queryKey: sellerMeKeys.detail(view.id),
    queryFn: () => sdk.client.fetch<{ me: SellerMe }>("/seller/me"),
    refetchInterval: CHECK_EVERY_MS,
    retry: false,
  })
