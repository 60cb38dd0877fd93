import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"

type Input = { product_ids: string[]; now: Date }

const DECISIONS: Record<string, "approved" | "rejected"> = {
  published: "approved",
  rejected: "rejected",
}

const settleProductReviewsStep = createStep(
  "settle-product-reviews",
  async ({ product_ids, now }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const waiting = await sellers.listProductReviews({ product_id: product_ids, status: "pending" })
    if (!waiting.length) return new StepResponse<string[]>([])
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["id", "status"],
      filters: { id: waiting.map(({ product_id }) => product_id) },
    })
    for (const { id, product_id } of waiting) {
      const product = data.find((one) => one.id === product_id)
      if (!product) await sellers.softDeleteProductReviews([id])
      const status = product && DECISIONS[product.status]
      if (status) await sellers.decideReview({ id, status, decided_by: null }, now)
    }
    return new StepResponse(waiting.map(({ id }) => id))
  }
)

/**
 * Closes waiting reviews when the merchant decided on the platform's own product page, or when the
 * product is gone. Running it again changes nothing, so there is nothing to compensate.
 */
export const settleProductReviewsWorkflow = createWorkflow(
  "settle-product-reviews",
  (input: WorkflowData<Input>) => new WorkflowResponse(settleProductReviewsStep(input))
)
