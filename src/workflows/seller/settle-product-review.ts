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

type Input = { product_id: string; now: Date }

const DECISIONS: Record<string, "approved" | "rejected"> = {
  published: "approved",
  rejected: "rejected",
}

const settleProductReviewStep = createStep(
  "settle-product-review",
  async ({ product_id, now }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const [waiting] = await sellers.listProductReviews({ product_id, status: "pending" })
    if (!waiting) return new StepResponse(null)
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["status"],
      filters: { id: product_id },
    })
    const product = data[0]
    if (!product) await sellers.softDeleteProductReviews([waiting.id])
    const status = product && DECISIONS[product.status]
    if (status) await sellers.decideReview({ id: waiting.id, status, decided_by: null }, now)
    return new StepResponse(waiting.id)
  }
)

/**
 * Closes a waiting review when the merchant decided on the platform's own product page, or when
 * the product is gone. Running it again changes nothing, so there is nothing to compensate.
 */
export const settleProductReviewWorkflow = createWorkflow(
  "settle-product-review",
  (input: WorkflowData<Input>) => new WorkflowResponse(settleProductReviewStep(input))
)
