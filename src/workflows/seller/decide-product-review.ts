import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import SellerModuleService, { DecideReview } from "../../modules/seller/service"

type Input = DecideReview & { now: Date }

const decideProductReviewStep = createStep(
  "decide-product-review",
  async ({ now, ...data }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    return new StepResponse(await sellers.decideReview(data, now), data.id)
  },
  async (id, { container }) => {
    if (!id) return
    const undecided = { status: "pending" as const, reason: null, decided_by: null }
    await container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .updateProductReviews({ id, ...undecided, decided_at: null })
  }
)

/** Puts a proposed product on sale, or sends it back with a reason. */
export const decideProductReviewWorkflow = createWorkflow(
  "decide-product-review",
  (input: WorkflowData<Input>) => {
    const review = decideProductReviewStep(input)
    updateProductsWorkflow.runAsStep({
      input: transform({ review }, ({ review }) => ({
        selector: { id: review.product_id },
        update: {
          status: review.status === "approved" ? ("published" as const) : ("rejected" as const),
        },
      })),
    })
    emitEventStep({
      eventName: transform({ review }, ({ review }) =>
        review.status === "approved" ? SellerEvents.PRODUCT_APPROVED : SellerEvents.PRODUCT_REJECTED
      ),
      data: transform({ review }, ({ review }) => ({
        id: review.seller_id,
        product_id: review.product_id,
      })),
    })
    return new WorkflowResponse(review)
  }
)
