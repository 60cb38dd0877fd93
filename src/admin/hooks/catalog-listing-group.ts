import { productsQueryKeys } from "@medusajs/dashboard/hooks"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"

type ListingGroup = { product_listing_group: { product_id: string; key: string } | null }

const keyOf = (productId: string) => [...productsQueryKeys.detail(productId), "listing-group"]
const path = (productId: string) => `/admin/products/${productId}/listing-group`

/** The key that a product shares with the other offers of its article, or null. */
export const useListingGroup = (productId: string) =>
  useQuery({
    queryKey: keyOf(productId),
    queryFn: () => sdk.client.fetch<ListingGroup>(path(productId)),
    select: (data) => data.product_listing_group?.key ?? null,
  })

export const useSetListingGroup = (productId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (key: string | null) =>
      sdk.client.fetch<ListingGroup>(path(productId), { method: "POST", body: { key } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(productId) }),
  })
}
