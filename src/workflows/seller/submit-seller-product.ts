import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ReleaseSellerProduct, releaseSellerProductWorkflow } from "./release-seller-product"
import { assertSellerOwnsProductStep, OwnedProduct } from "./steps/assert-seller-owns-product"

const SUBMITTABLE = ["draft", "rejected"]

const assertProductMayBeSubmittedStep = createStep(
  "assert-product-may-be-submitted",
  async ({ id, status }: OwnedProduct) => {
    if (SUBMITTABLE.includes(status)) return
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Product ${id} is ${status}; only these can be submitted: ${SUBMITTABLE.join(", ")}`
    )
  }
)

/** Hands in a draft, or a product that was rejected and mended. */
export const submitSellerProductWorkflow = createWorkflow(
  "submit-seller-product",
  (input: WorkflowData<ReleaseSellerProduct>) => {
    const product = assertSellerOwnsProductStep({
      seller_id: input.seller.id,
      product_id: input.product_id,
    })
    assertProductMayBeSubmittedStep(product)
    return new WorkflowResponse(releaseSellerProductWorkflow.runAsStep({ input }))
  }
)
