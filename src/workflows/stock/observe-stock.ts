import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ObserveStock, observeStockStep } from "./steps/observe-stock"
import { tellStock } from "./steps/tell-stock"

/** Looks at the stock of some variants and tells which fell to their threshold or rose above it. */
export const observeStockWorkflow = createWorkflow(
  "observe-stock",
  (input: WorkflowData<ObserveStock>) => {
    const found = observeStockStep(input)
    tellStock(found)
    return new WorkflowResponse(found)
  }
)
