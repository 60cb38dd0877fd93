import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { myOrderKeys, SellerOrder } from "./marketplace"
import type { Page } from "./seller"

/** A store has its own page for its part of an order; this finds it. */
export const useSliceOfOrder = (order_id: string, enabled: boolean) =>
  useQuery({
    queryKey: myOrderKeys.list("of-order", order_id),
    queryFn: () =>
      sdk.client.fetch<{ orders: SellerOrder[] } & Page>("/seller/orders", {
        query: { order_id, limit: 1 },
      }),
    select: (data) => data.orders[0] ?? null,
    enabled,
  })
