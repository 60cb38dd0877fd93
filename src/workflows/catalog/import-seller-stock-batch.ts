import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { setStockWorkflow } from "../stock/set-stock"
import { StockPlan } from "./sheet/plan"

export type ImportSellerStockBatch = StockPlan & {
  seller: { id: string; stock_location_id: string }
  now: Date
}

/** Pieces and threshold of a variant together, as the stock of a store is set. */
const levelsOf = ({ stock, thresholds }: StockPlan) => {
  const levels = new Map(stock.map((level) => [level.variant_id, { ...level }]))
  const rest = thresholds.filter(({ variant_id, low_stock_threshold }) => {
    const level = levels.get(variant_id)
    if (level) Object.assign(level, { low_stock_threshold })
    return !level
  })
  return [...levels.values(), ...rest]
}

/** Sets stock and thresholds of some variants of a seller, all or nothing. */
export const importSellerStockBatchWorkflow = createWorkflow(
  "import-seller-stock-batch",
  (input: WorkflowData<ImportSellerStockBatch>) => {
    setStockWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        seller: input.seller,
        levels: levelsOf(input),
        now: input.now,
      })),
    })
    return new WorkflowResponse(input)
  }
)
