import { MedusaContainer } from "@medusajs/framework/types"
import { STOCK_MODULE } from "../../../modules/stock"
import { StockEvents, StockMoved } from "../../../modules/stock/events"
import StockModuleService from "../../../modules/stock/service"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

const readCrossings = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    container
      .resolve<StockModuleService>(STOCK_MODULE)
      .listLowStockCrossings(filters, { ...page, order: { id: "ASC" } })
  )
type Crossing = Awaited<ReturnType<typeof readCrossings>>[number]

const low = ({ id, crossed_at: at }: Crossing) => [occurrence("inventory.low_stock", { id, at })]
const back = ({ id, restocked_at: at }: Crossing) =>
  at ? [occurrence("inventory.restocked", { id, at })] : []

const heard =
  (recognise: (crossing: Crossing) => Occurrence[]): Recognise<StockMoved> =>
  async (container, data) =>
    (await readCrossings(container, { id: idsOf(data) })).flatMap(recognise)

/** Stock that runs low and is filled up again. */
export const stockSource: Source = {
  name: "stock",
  hears: {
    [StockEvents.LOW_REACHED]: heard(low),
    [StockEvents.RESTOCKED]: heard(back),
  },
  async missed(container, window) {
    const at = during(window)
    return [
      ...(await readCrossings(container, { crossed_at: at })).flatMap(low),
      ...(await readCrossings(container, { restocked_at: at })).flatMap(back),
    ]
  },
}
