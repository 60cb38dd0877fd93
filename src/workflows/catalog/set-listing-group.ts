import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { setProductContentWorkflow } from "./set-product-content"

type Input = { product_id: string; key: string | null }

/** Puts any product, also the merchant's own, into a listing group or takes it out. */
export const setListingGroupWorkflow = createWorkflow(
  "set-listing-group",
  (input: WorkflowData<Input>) => {
    useQueryGraphStep({
      entity: "product",
      fields: ["id"],
      filters: { id: input.product_id },
      options: { throwIfKeyNotFound: true },
    })
    setProductContentWorkflow.runAsStep({
      input: transform({ input }, ({ input: { product_id, key } }) => ({
        products: [{ product_id, listing_group: key }],
      })),
    })
    return new WorkflowResponse(input)
  }
)
