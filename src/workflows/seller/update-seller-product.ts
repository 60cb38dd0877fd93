import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { releaseSellerProductWorkflow } from "./release-seller-product"
import { assertCategoriesExistStep } from "./steps/assert-categories-exist"
import { assertSellerOwnsProductStep } from "./steps/assert-seller-owns-product"
import { ensureProductTagsStep } from "./steps/ensure-product-tags"

export type UpdateSellerProduct = {
  seller: { id: string; approval_policy: "review" | "trusted" }
  product_id: string
  changes: {
    title?: string
    subtitle?: string | null
    description?: string | null
    handle?: string
    thumbnail?: string | null
    images?: { url: string }[]
    weight?: number | null
    material?: string | null
    category_ids?: string[]
    tags?: string[]
  }
}

/**
 * Changes the words and pictures of a product. What shoppers already see was approved as it was,
 * so a published product of a seller under review goes back to the merchant.
 */
export const updateSellerProductWorkflow = createWorkflow(
  "update-seller-product",
  (input: WorkflowData<UpdateSellerProduct>) => {
    const product = assertSellerOwnsProductStep({
      seller_id: input.seller.id,
      product_id: input.product_id,
    })
    assertCategoriesExistStep(input.changes.category_ids)
    const tag_ids = ensureProductTagsStep(input.changes.tags)
    updateProductsWorkflow.runAsStep({
      input: transform({ input, tag_ids }, ({ input: { product_id, changes }, tag_ids }) => {
        const { tags, ...rest } = changes
        return { selector: { id: product_id }, update: tag_ids ? { ...rest, tag_ids } : rest }
      }),
    })
    when(
      "published-product-needs-review",
      { input, product },
      ({ input, product }) =>
        product.status === "published" && input.seller.approval_policy === "review"
    ).then(() => {
      releaseSellerProductWorkflow.runAsStep({
        input: { seller: input.seller, product_id: input.product_id },
      })
    })
    return new WorkflowResponse(product)
  }
)
