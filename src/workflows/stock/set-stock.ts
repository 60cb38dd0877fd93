import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { STOCK_MODULE } from "../../modules/stock"
import StockModuleService, { OwnThreshold, Watched } from "../../modules/stock/service"
import { setSellerStockWorkflow } from "../seller/set-seller-stock"
import { readStock } from "./read-stock"
import { stockRows } from "./stock-rows"
import { observeStockStep } from "./steps/observe-stock"
import { tellStock } from "./steps/tell-stock"

export type StockWish = {
  variant_id: string
  /** Left out: the pieces stay as they are. */
  stocked_quantity?: number
  /** Left out: it stays as it is; null takes the store's. */
  low_stock_threshold?: number | null
}
export type SetStock = {
  seller: { id: string; stock_location_id: string }
  levels: StockWish[]
  now: Date
}

const idsOf = (levels: StockWish[]) => levels.map(({ variant_id }) => variant_id)

/** Another seller's variant is not found, and then nothing is written. */
const assertSellerCountsVariantsStep = createStep(
  "assert-seller-counts-variants",
  async ({ seller, levels }: SetStock, { container }) => {
    const variants = await readStock(container, idsOf(levels))
    const own = new Set(variants.flatMap((one) => (one.seller.id === seller.id ? [one.id] : [])))
    const stranger = idsOf(levels).find((id) => !own.has(id))
    if (!stranger) return
    const message = `Variant ${stranger} was not found among those whose stock this store counts`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
)

const setStockThresholdsStep = createStep(
  "set-stock-thresholds",
  async (wishes: (Watched & OwnThreshold)[], { container }) => {
    const stock = container.resolve<StockModuleService>(STOCK_MODULE)
    return new StepResponse(wishes.length, await stock.setThresholds(wishes))
  },
  async (before, { container }) => {
    if (before) await container.resolve<StockModuleService>(STOCK_MODULE).setThresholds(before)
  }
)

const readStockRowsStep = createStep(
  "read-stock-rows",
  async (variant_ids: string[], { container }) =>
    new StepResponse(await stockRows(container, variant_ids))
)

const quantitiesOf = ({ levels }: SetStock) =>
  levels.flatMap(({ variant_id, stocked_quantity }) =>
    stocked_quantity === undefined ? [] : [{ variant_id, stocked_quantity }]
  )

const thresholdsOf = ({ seller, levels }: SetStock) =>
  levels.flatMap(({ variant_id, low_stock_threshold }) =>
    low_stock_threshold === undefined
      ? []
      : [{ variant_id, seller_id: seller.id, low_stock_threshold }]
  )

/** Sets pieces and thresholds of a seller's variants, all of them or none. */
export const setStockWorkflow = createWorkflow("set-stock", (input: WorkflowData<SetStock>) => {
  assertSellerCountsVariantsStep(input)
  const stock = transform({ input }, ({ input }) => quantitiesOf(input))
  when("pieces-are-set", { stock }, ({ stock }) => stock.length > 0).then(() => {
    setSellerStockWorkflow.runAsStep({
      input: { stock_location_id: input.seller.stock_location_id, stock },
    })
  })
  setStockThresholdsStep(transform({ input }, ({ input }) => thresholdsOf(input)))
  const variant_ids = transform({ input }, ({ input }) => idsOf(input.levels))
  // At once and without patience: the seller says what there is, and the answer shows it.
  tellStock(observeStockStep({ variant_ids, now: input.now, patience: 0 }))
  return new WorkflowResponse(readStockRowsStep(variant_ids))
})
