import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { assertIsNoLotStep } from "../auction/steps/guard-lots"
import { assertSellerOwnsProductStep, OwnedProduct } from "./steps/assert-seller-owns-product"

type Input = { seller_id: string; product_id: string; variant_id: string }

const assertOneVariantRemainsStep = createStep(
  "assert-one-variant-remains",
  async (product: OwnedProduct) => {
    if (product.variants.length > 1) return
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Product ${product.id} has one variant left; delete the product instead`
    )
  }
)

/** Removes a variant of a product of the seller, but never the last one. */
export const deleteSellerVariantWorkflow = createWorkflow(
  "delete-seller-variant",
  (input: WorkflowData<Input>) => {
    const product = assertSellerOwnsProductStep(input)
    assertOneVariantRemainsStep(product)
    assertIsNoLotStep(transform({ input }, ({ input }) => ({ variant_ids: [input.variant_id] })))
    deleteProductVariantsWorkflow.runAsStep({ input: { ids: [input.variant_id] } })
    return new WorkflowResponse(product)
  }
)
