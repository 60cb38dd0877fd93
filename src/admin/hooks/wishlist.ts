import { useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"

/** How much a product is wished for. Days are of UTC, those without a wish left out. */
export type Demand = {
  customers: number
  items: number
  last_30_days: number
  days: { date: string; added: number }[]
}
export type DemandSide = "admin" | "seller"

const wishlistKeys = queryKeys("wishlist")

export const useWishlistDemand = (side: DemandSide, productId: string) =>
  useQuery({
    queryKey: wishlistKeys.detail(productId, side),
    queryFn: () =>
      sdk.client.fetch<{ demand: Demand }>(`/${side}/products/${productId}/wishlist-demand`),
    select: ({ demand }) => demand,
  })
