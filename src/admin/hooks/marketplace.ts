import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Address, Page, ProductStatus, Seller } from "./seller"
import type { Amount } from "./seller-store"

export const SELLER_ORDER_STATUSES = [
  "pending",
  "paid",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "refunded",
] as const
export type SellerOrderStatus = (typeof SELLER_ORDER_STATUSES)[number]

export type SellerOrder = {
  id: string
  order_id: string
  display_id: number
  customer_name: string | null
  status: SellerOrderStatus
  currency_code: string
  subtotal: number
  discount_total: number
  tax_total: number
  total: number
  placed_at: string
  item_count: number
  /** Only in what the merchant reads. */
  seller?: Pick<Seller, "id" | "name" | "handle">
}
export type SellerOrderLine = {
  id: string
  kind: "item" | "shipping"
  reference_id: string
  title: string
  variant_title?: string | null
  sku?: string | null
  thumbnail?: string | null
  quantity: number
  fulfilled_quantity: number
  shipped_quantity: number
  delivered_quantity: number
  unit_price?: number | null
  subtotal: number
  discount_total: number
  tax_total: number
  total: number
}
export type SellerFulfillment = {
  id: string
  created_at: string
  shipped_at: string | null
  delivered_at: string | null
  canceled_at: string | null
  items: { line_item_id: string; title: string; quantity: number }[]
  labels: { tracking_number: string | null; tracking_url: string | null }[]
  carrier: string | null
}
export type SellerOrderChange = {
  id: string
  from: SellerOrderStatus | null
  to: SellerOrderStatus
  actor_type: "system" | "seller" | "merchant"
  note: string | null
  created_at: string
}
export type ShippingAddress = Partial<Address> & {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  phone?: string | null
}
export type SellerOrderDetail = SellerOrder & {
  lines: SellerOrderLine[]
  shipping_address: ShippingAddress | null
  shipping_method: { name: string } | null
  fulfillments: SellerFulfillment[]
  /** In the order in which they happened. */
  changes: SellerOrderChange[]
  allowed: SellerOrderStatus[]
}
export type Overview = {
  orders_today: number
  orders_to_fulfil: number
  orders_to_ship: number
  products_by_status: Partial<Record<ProductStatus, number>>
  low_stock_count: number
  revenue_today: Amount[]
  last_days: { date: string; orders: number; revenue: Amount[] }[]
}
export type Tracking = { tracking_number?: string; tracking_url?: string; carrier?: string }
export type FulfilInput = Tracking & { items: { id: string; quantity: number }[]; note?: string }

export const overviewKeys = queryKeys("seller-overview")
export const myOrderKeys = queryKeys("my-seller-order")
const sellerOrderKeys = queryKeys("seller-order")

export const useOverview = () =>
  useQuery({
    queryKey: overviewKeys.all,
    queryFn: () => sdk.client.fetch<{ overview: Overview }>("/seller/overview"),
    select: (data) => data.overview,
  })

export const useMyOrders = (query: object) =>
  useQuery({
    queryKey: myOrderKeys.list(query),
    queryFn: () => sdk.client.fetch<{ orders: SellerOrder[] } & Page>("/seller/orders", { query }),
    placeholderData: keepPreviousData,
  })

export const useMyOrder = (id: string) =>
  useQuery({
    queryKey: myOrderKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ order: SellerOrderDetail }>(`/seller/orders/${id}`),
    select: (data) => data.order,
  })

/** The slices the merchant sees: of one order, of one seller, or all. */
export const useSellerOrders = (query: object) =>
  useQuery({
    queryKey: sellerOrderKeys.list(query),
    queryFn: () =>
      sdk.client.fetch<{ seller_orders: SellerOrder[] } & Page>("/admin/seller-orders", { query }),
    placeholderData: keepPreviousData,
  })

export const useSellerOrder = (id: string) =>
  useQuery({
    queryKey: sellerOrderKeys.detail(id),
    queryFn: () =>
      sdk.client.fetch<{ seller_order: SellerOrderDetail }>(`/admin/seller-orders/${id}`),
    select: (data) => data.seller_order,
  })

const post = (url: string, body: object) => sdk.client.fetch(url, { method: "POST", body })

function useMyOrderMutation<TInput>(act: (input: TInput) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: myOrderKeys.all }),
        client.invalidateQueries({ queryKey: overviewKeys.all }),
      ]),
  })
}

export const useFulfilMyOrder = (id: string) =>
  useMyOrderMutation((body: FulfilInput) => post(`/seller/orders/${id}/fulfillments`, body))

export const useShipMyOrder = (id: string) =>
  useMyOrderMutation((body: Tracking & { fulfillment_id: string }) =>
    post(`/seller/orders/${id}/shipments`, body)
  )

export const useDeliverMyOrder = (id: string) =>
  useMyOrderMutation((fulfillment_id: string) =>
    post(`/seller/orders/${id}/deliveries`, { fulfillment_id })
  )

export type StatusInput = { status: SellerOrderStatus; note?: string }

export const useMoveMyOrder = (id: string) =>
  useMyOrderMutation((body: StatusInput) => post(`/seller/orders/${id}/status`, body))

export const useCancelMyOrder = (id: string) =>
  useMyOrderMutation((reason: string) => post(`/seller/orders/${id}/cancel`, { reason }))

function useSellerOrderMutation<TInput>(act: (input: TInput) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: sellerOrderKeys.all }),
        client.invalidateQueries({ queryKey: ordersQueryKeys.all }),
      ]),
  })
}

export const useMoveSellerOrder = (id: string) =>
  useSellerOrderMutation((body: StatusInput) => post(`/admin/seller-orders/${id}/status`, body))

export const useCancelSellerOrder = (id: string) =>
  useSellerOrderMutation((reason: string) => post(`/admin/seller-orders/${id}/cancel`, { reason }))
