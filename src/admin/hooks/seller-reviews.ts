import { productsQueryKeys } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page, ProductStatus, Seller } from "./seller"

export type ProductReview = {
  id: string
  status: "pending" | "approved" | "rejected"
  reason: string | null
  created_at: string
  decided_at: string | null
  seller: Pick<Seller, "id" | "name" | "handle"> | null
  product: { id: string; title: string; thumbnail: string | null; status: ProductStatus } | null
}
type ProductReviews = { product_reviews: ProductReview[] } & Page
export type ReviewDecision = { id: string; reason?: string }

export const reviewKeys = queryKeys("product-review")
const path = "/admin/product-reviews"

export const useProductReviews = (query: object) =>
  useQuery({
    queryKey: reviewKeys.list(query),
    queryFn: () => sdk.client.fetch<ProductReviews>(path, { query }),
    placeholderData: keepPreviousData,
  })

/** Whose product it is; null for the merchant's own. */
export const useSellerOfProduct = (productId: string) =>
  useQuery({
    queryKey: [...productsQueryKeys.detail(productId), "seller"],
    queryFn: () =>
      sdk.client.fetch<{ product: { seller?: ProductReview["seller"] } }>(
        `/admin/products/${productId}`,
        { query: { fields: "id,seller.id,seller.name,seller.handle" } }
      ),
    select: (data) => data.product.seller ?? null,
  })

/** Approves, or with a reason rejects. The row leaves the inbox at once and returns on failure. */
export const useDecideReview = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: ReviewDecision) =>
      sdk.client.fetch<{ product_review: ProductReview }>(
        `${path}/${id}/${reason ? "reject" : "approve"}`,
        { method: "POST", body: reason ? { reason } : {} }
      ),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: reviewKeys.lists })
      const before = client.getQueriesData<ProductReviews>({ queryKey: reviewKeys.lists })
      client.setQueriesData<ProductReviews>(
        { queryKey: reviewKeys.lists },
        (page) => page && withoutReview(page, id)
      )
      return { before }
    },
    onError: (_error, _decision, context) => {
      context?.before.forEach(([key, data]) => {
        client.setQueryData(key, data)
      })
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: reviewKeys.all }),
        client.invalidateQueries({ queryKey: productsQueryKeys.all }),
      ]),
  })
}

function withoutReview(page: ProductReviews, id: string): ProductReviews {
  const product_reviews = page.product_reviews.filter((review) => review.id !== id)
  const removed = page.product_reviews.length - product_reviews.length
  return { ...page, product_reviews, count: page.count - removed }
}
