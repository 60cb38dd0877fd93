import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { assertIsNoLotStep } from "../auction/steps/guard-lots"
import { assertSellerOwnsProductStep } from "./steps/assert-seller-owns-product"

type Input = { seller_id: string; product_id: string }

/** Takes a product of the seller out of the shop. Orders keep what they sold. */
export const deleteSellerProductWorkflow = createWorkflow(
  "delete-seller-product",
  (input: WorkflowData<Input>) => {
    const product = assertSellerOwnsProductStep(input)
    assertIsNoLotStep(transform({ input }, ({ input }) => ({ product_ids: [input.product_id] })))
    deleteProductsWorkflow.runAsStep({
      input: transform({ product }, ({ product }) => ({ ids: [product.id] })),
    })
    return new WorkflowResponse(product)
  }
)
