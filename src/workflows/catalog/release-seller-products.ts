import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { SellerEvents } from "../../modules/seller/events"
import { openProductReviewsStep } from "./steps/open-product-reviews"

export type ReleaseSellerProducts = {
  seller: { id: string; approval_policy: "review" | "trusted" }
  product_ids: string[]
}

/** As `release-seller-product` does for one: before the merchant, or on sale for the trusted. */
export const releaseSellerProductsWorkflow = createWorkflow(
  "release-seller-products",
  (input: WorkflowData<ReleaseSellerProducts>) => {
    const isReviewed = transform(
      { input },
      ({ input }) => input.seller.approval_policy === "review"
    )
    const events = transform({ input }, ({ input: { seller, product_ids } }) =>
      product_ids.map((product_id) => ({ id: seller.id, product_id }))
    )
    when("merchant-reviews-products", { isReviewed }, ({ isReviewed }) => isReviewed).then(() => {
      openProductReviewsStep({ seller_id: input.seller.id, product_ids: input.product_ids })
    })
    updateProductsWorkflow.runAsStep({
      input: transform({ input, isReviewed }, ({ input, isReviewed }) => ({
        selector: { id: input.product_ids },
        update: { status: isReviewed ? ("proposed" as const) : ("published" as const) },
      })),
    })
    emitEventStep({
      eventName: transform({ isReviewed }, ({ isReviewed }) =>
        isReviewed ? SellerEvents.PRODUCT_PROPOSED : SellerEvents.PRODUCT_APPROVED
      ),
      data: events,
    })
    return new WorkflowResponse(events)
  }
)
