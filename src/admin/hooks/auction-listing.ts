import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ListingFormat } from "../../modules/auction/rules"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { AuctionApi } from "./auction"

export type Listing = {
  product_id: string
  /** Null when it was never said: then it sells at its fixed price. */
  format: ListingFormat | null
  open_auction_id: string | null
}

export const listingKeys = queryKeys("auction-listing")
const path = (api: AuctionApi, productId: string) => `${api}/products/${productId}/listing`

/** How a product is sold. */
export const useListing = (api: AuctionApi, productId: string) =>
  useQuery({
    queryKey: listingKeys.detail(productId, api),
    queryFn: () => sdk.client.fetch<{ listing: Listing }>(path(api, productId)),
    select: (data) => data.listing,
  })

export const useSetListing = (api: AuctionApi, productId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (format: ListingFormat) =>
      sdk.client.fetch<{ listing: Listing }>(path(api, productId), {
        method: "POST",
        body: { format },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: listingKeys.all }),
  })
}
