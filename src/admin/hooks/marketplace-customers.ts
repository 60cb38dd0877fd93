import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { SellerOrder } from "./marketplace"
import type { Page } from "./seller"
import type { Amount } from "./seller-store"

/** Somebody who bought from the store. How to reach them stays with the marketplace. */
export type MyCustomer = {
  id: string
  name: string | null
  orders: number
  first_order_at: string
  last_order_at: string
  spent: Amount[]
}
/** With the latest orders, the newest first. */
export type MyCustomerDetail = MyCustomer & { seller_orders: SellerOrder[] }

const customerKeys = queryKeys("my-customer")
const path = "/seller/customers"

export const useMyCustomers = (query: object) =>
  useQuery({
    queryKey: customerKeys.list(query),
    queryFn: () => sdk.client.fetch<{ customers: MyCustomer[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

export const useMyCustomer = (id: string) =>
  useQuery({
    queryKey: customerKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ customer: MyCustomerDetail }>(`${path}/${id}`),
    select: (data) => data.customer,
  })
