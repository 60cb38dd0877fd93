import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { SellerEvents } from "../../modules/seller/events"
import { openProductReviewStep } from "./steps/open-product-review"

export type ReleaseSellerProduct = {
  seller: { id: string; approval_policy: "review" | "trusted" }
  product_id: string
}

/** Puts a product before the merchant, or on sale at once when the seller is trusted. */
export const releaseSellerProductWorkflow = createWorkflow(
  "release-seller-product",
  (input: WorkflowData<ReleaseSellerProduct>) => {
    const ids = transform({ input }, ({ input }) => ({
      seller_id: input.seller.id,
      product_id: input.product_id,
    }))
    const event = transform({ ids }, ({ ids }) => ({
      id: ids.seller_id,
      product_id: ids.product_id,
    }))
    when(
      "seller-needs-review",
      { input },
      ({ input }) => input.seller.approval_policy === "review"
    ).then(() => {
      openProductReviewStep(ids)
      updateProductsWorkflow
        .runAsStep({
          input: { selector: { id: input.product_id }, update: { status: "proposed" } },
        })
        .config({ name: "propose-product" })
      emitEventStep({ eventName: SellerEvents.PRODUCT_PROPOSED, data: event }).config({
        name: "announce-proposed-product",
      })
    })
    when(
      "seller-is-trusted",
      { input },
      ({ input }) => input.seller.approval_policy === "trusted"
    ).then(() => {
      updateProductsWorkflow
        .runAsStep({
          input: { selector: { id: input.product_id }, update: { status: "published" } },
        })
        .config({ name: "publish-product" })
      emitEventStep({ eventName: SellerEvents.PRODUCT_APPROVED, data: event }).config({
        name: "announce-published-product",
      })
    })
    return new WorkflowResponse(ids)
  }
)
