import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { TableQuery } from "../lib/table-query"
import { overviewKeys } from "./marketplace"
import type { Page, ProductStatus } from "./seller"
import type { Amount } from "./seller-store"

export type SellerVariant = {
  id: string
  title: string
  sku: string | null
  weight: number | null
  manage_inventory: boolean
  allow_backorder: boolean
  options: { value: string; option_id?: string; option?: { title: string } | null }[]
  prices: (Amount & { id: string })[]
  stocked_quantity: number | null
  reserved_quantity: number | null
}
export type ProductImage = { url: string; alt?: string | null }
/** A fact that has no field of its own: "Glaze: ash". */
export type ProductAttribute = { name: string; value: string }
export type ProductMeasures = {
  length: number | null
  width: number | null
  height: number | null
  origin_country: string | null
  hs_code: string | null
}
export type SellerProduct = ProductMeasures & {
  id: string
  title: string
  subtitle: string | null
  handle: string
  description: string | null
  status: ProductStatus
  thumbnail: string | null
  weight: number | null
  material: string | null
  created_at: string
  updated_at: string
  images: (ProductImage & { id: string })[]
  attributes: ProductAttribute[]
  /** The same for all offers of one article, such as its EAN. */
  listing_group: string | null
  options: { id: string; title: string; values: ({ value: string } | string)[] }[]
  categories: { id: string; name: string }[]
  tags: { id: string; value: string }[]
  variants: SellerVariant[]
  review: {
    status: "pending" | "approved" | "rejected"
    reason: string | null
    created_at: string
    decided_at: string | null
  } | null
}
/** A line of the list; the rest is read with the product. */
export type SellerProductItem = Pick<
  SellerProduct,
  "id" | "title" | "status" | "thumbnail" | "created_at" | "updated_at"
> & { variants: Pick<SellerVariant, "id" | "title" | "sku">[] }
export type VariantInput = {
  title: string
  sku?: string | null
  options?: Record<string, string>
  weight?: number | null
  manage_inventory?: boolean
  allow_backorder?: boolean
  stocked_quantity?: number
  prices: Amount[]
}
export type ProductInput = Partial<ProductMeasures> & {
  title: string
  subtitle?: string | null
  description?: string | null
  handle?: string
  thumbnail?: string | null
  images?: ProductImage[]
  attributes?: ProductAttribute[]
  listing_group?: string | null
  weight?: number | null
  material?: string | null
  category_ids?: string[]
  tags?: string[]
  options?: { title: string; values: string[] }[]
}
export type ProductCategory = {
  id: string
  name: string
  handle: string
  parent_category_id: string | null
}

export const PICTURES_MAX = 20
export const OPTIONS_MAX = 3
export const VARIANTS_MAX = 100
export const TAGS_MAX = 20
export const CATEGORIES_MAX = 10
export const ATTRIBUTES_MAX = 30
export const ALT_LENGTH_MAX = 300

export const productKeys = queryKeys("seller-product")
const path = "/seller/products"

export const useMyProducts = (query: TableQuery) =>
  useQuery({
    queryKey: productKeys.list(query),
    queryFn: () => sdk.client.fetch<{ products: SellerProductItem[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

export const useMyProduct = (id: string) =>
  useQuery({
    queryKey: productKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ product: SellerProduct }>(`${path}/${id}`),
    select: (data) => data.product,
  })

export const useMyCategories = (q?: string) =>
  useQuery({
    queryKey: ["seller-product-category", q],
    queryFn: () =>
      sdk.client.fetch<{ product_categories: ProductCategory[] } & Page>(
        "/seller/product-categories",
        { query: { q: q || undefined, limit: 50 } }
      ),
    select: (data) => data.product_categories,
    placeholderData: keepPreviousData,
  })

/** Names in use in the shop, so that the same thing is not called by two names. */
export const useAttributeNames = (q?: string) =>
  useQuery({
    queryKey: ["seller-product-attribute", q],
    queryFn: () =>
      sdk.client.fetch<{ attribute_names: string[] }>("/seller/product-attributes", {
        query: { q: q || undefined },
      }),
    select: (data) => data.attribute_names,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

function useProductMutation<TInput, TResult>(act: (input: TInput) => Promise<TResult>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: productKeys.all }),
        // The counts of "My store" follow.
        client.invalidateQueries({ queryKey: overviewKeys.all }),
      ]),
  })
}

type ProductResult = { product: SellerProduct }
const post = (url: string, body: object = {}) =>
  sdk.client.fetch<ProductResult>(url, { method: "POST", body })

export const useCreateMyProduct = () =>
  useProductMutation((body: ProductInput & { variants: VariantInput[]; submit: boolean }) =>
    post(path, body)
  )

export const useUpdateMyProduct = (id: string) =>
  useProductMutation((body: Partial<ProductInput>) => post(`${path}/${id}`, body))

export const useSubmitMyProduct = (id: string) =>
  useProductMutation(() => post(`${path}/${id}/submit`))

/** The page that shows the product is left first, so its query is dropped and not read again. */
export const useDeleteMyProduct = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${path}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: productKeys.lists }),
  })
}

export const useCreateMyVariant = (id: string) =>
  useProductMutation((body: VariantInput) => post(`${path}/${id}/variants`, body))

export const useUpdateMyVariant = (id: string, variantId: string) =>
  useProductMutation((body: Partial<VariantInput>) =>
    post(`${path}/${id}/variants/${variantId}`, body)
  )

export const useDeleteMyVariant = (id: string) =>
  useProductMutation((variantId: string) =>
    sdk.client.fetch(`${path}/${id}/variants/${variantId}`, { method: "DELETE" })
  )
