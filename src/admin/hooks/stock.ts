import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { overviewKeys } from "./marketplace"
import type { Page, ProductStatus } from "./seller"
import { productKeys } from "./seller-products"

/** The stock of one variant at the seller's own place. */
export type StockLevel = {
  variant_id: string
  product_id: string
  product_title: string
  product_status: ProductStatus
  thumbnail: string | null
  variant_title: string
  sku: string | null
  stocked_quantity: number
  reserved_quantity: number
  available: number
  allow_backorder: boolean
  /** The variant's own; null takes the store's. */
  low_stock_threshold: number | null
  /** The one in force. */
  threshold: number
  is_low: boolean
  low_since: string | null
}
export type StockChange = {
  variant_id: string
  stocked_quantity?: number
  low_stock_threshold?: number | null
}
/** That the stock of a variant fell to its threshold, and when it was above it again. */
export type StockCrossing = {
  id: string
  variant_id: string
  product_id: string
  product_title: string
  variant_title: string
  sku: string | null
  available: number
  threshold: number
  crossed_at: string
  restocked_at: string | null
}

/** As many rows as one request may change. */
export const STOCK_LEVELS_MAX = 100

export const stockKeys = queryKeys("stock")
const path = "/seller/stock"

export const useStock = (query: object) =>
  useQuery({
    queryKey: stockKeys.list(query),
    queryFn: () => sdk.client.fetch<{ stock: StockLevel[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

export const useStockCrossings = (query: object) =>
  useQuery({
    queryKey: stockKeys.detail("crossings", query),
    queryFn: () =>
      sdk.client.fetch<{ crossings: StockCrossing[] } & Page>(`${path}/crossings`, { query }),
    placeholderData: keepPreviousData,
  })

export const useSaveStock = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (levels: StockChange[]) =>
      sdk.client.fetch<{ stock: StockLevel[] }>(path, { method: "POST", body: { levels } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: stockKeys.all }),
        client.invalidateQueries({ queryKey: productKeys.all }),
        client.invalidateQueries({ queryKey: overviewKeys.all }),
      ]),
  })
}
