import { productsQueryKeys } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import type { AuctionApi } from "./auction"
import type { Page, ProductStatus } from "./seller"
import { productKeys } from "./seller-products"

/** A product to choose from. */
export type LotChoice = { id: string; title: string; thumbnail: string | null }
/** A product with the variants of which one may be sold. */
export type LotProduct = LotChoice & {
  status: ProductStatus
  /** Null: the pieces are not counted, or may be ordered beyond the stock. */
  variants: { id: string; title: string; sku: string | null; available: number | null }[]
  /** Only in what the merchant reads; null for the merchant's own goods. */
  seller?: { id: string; name: string } | null
}
type VariantOfSeller = {
  id: string
  title: string
  sku: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  stocked_quantity: number | null
  reserved_quantity: number | null
}
type VariantOfMerchant = {
  id: string
  title: string
  sku: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  inventory_quantity?: number | null
}

const CHOICES_MAX = 20
/** What the merchant's own route leaves out unless it is asked for. */
const FIELDS =
  "id,title,thumbnail,status,variants.id,variants.title,variants.sku," +
  "variants.manage_inventory,variants.allow_backorder,variants.inventory_quantity,seller.id,seller.name"

const keysOf = (api: AuctionApi) => (api === "/seller" ? productKeys.all : productsQueryKeys.all)

export const useLotChoices = (api: AuctionApi, q?: string) =>
  useQuery({
    queryKey: [...keysOf(api), "lots", q],
    queryFn: () =>
      sdk.client.fetch<{ products: LotChoice[] } & Page>(`${api}/products`, {
        query: { q: q || undefined, status: ["published"], order: "title", limit: CHOICES_MAX },
      }),
    select: (data) => data.products,
    placeholderData: keepPreviousData,
  })

export const useLotProduct = (api: AuctionApi, id: string) =>
  useQuery({
    queryKey: [...keysOf(api), "lot", id],
    queryFn: () => (api === "/seller" ? ofSeller(id) : ofMerchant(id)),
    enabled: !!id,
  })

const isCounted = (stock: { manage_inventory: boolean; allow_backorder: boolean }) =>
  stock.manage_inventory && !stock.allow_backorder

type Product<T> = { product: Omit<LotProduct, "variants"> & { variants: T[] } }

async function ofSeller(id: string): Promise<LotProduct> {
  const { product } = await sdk.client.fetch<Product<VariantOfSeller>>(`/seller/products/${id}`)
  const variants = product.variants.map(({ id, title, sku, ...stock }) => ({
    ...{ id, title, sku },
    available: isCounted(stock)
      ? (stock.stocked_quantity ?? 0) - (stock.reserved_quantity ?? 0)
      : null,
  }))
  return { ...product, variants }
}

async function ofMerchant(id: string): Promise<LotProduct> {
  const { product } = await sdk.client.fetch<Product<VariantOfMerchant>>(`/admin/products/${id}`, {
    query: { fields: FIELDS },
  })
  const variants = product.variants.map(({ id, title, sku, ...stock }) => ({
    ...{ id, title, sku },
    available: isCounted(stock) ? (stock.inventory_quantity ?? null) : null,
  }))
  return { ...product, variants }
}
