import { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { STOCK_MODULE } from "../../../modules/stock"
import StockModuleService, { Found, Watched } from "../../../modules/stock/service"
import { readStock, sightOf } from "../read-stock"

export type ObserveStock = {
  variant_ids: string[]
  now: Date
  /** Milliseconds that a change must last; zero for a change that cannot be a passing one. */
  patience?: number
}

/** Compares the stock of variants with their thresholds. */
export async function observeStock(
  container: MedusaContainer,
  { variant_ids, now, patience }: ObserveStock
): Promise<Found> {
  if (!variant_ids.length) return { moved: [], turned: [] }
  const watched: Watched[] = await watchedOf(container, variant_ids)
  const known = new Set(watched.map(({ variant_id }) => variant_id))
  const unknown = variant_ids.filter((id) => !known.has(id))
  for (const { id, seller } of await readStock(container, unknown)) {
    watched.push({ variant_id: id, seller_id: seller.id })
  }
  const see = async (ids: string[]) => (await readStock(container, ids)).map(sightOf)
  return await container
    .resolve<StockModuleService>(STOCK_MODULE)
    .observe(watched, see, new Date(now), patience)
}

/** A variant that is gone, or counts no more, has a row that must learn so. */
async function watchedOf(container: MedusaContainer, variant_id: string[]) {
  return await container
    .resolve<StockModuleService>(STOCK_MODULE)
    .listStockWatches({ variant_id }, { select: ["variant_id", "seller_id"] })
}

/**
 * There is nothing to take back: when a later step fails and the stock is what it was before, that
 * is a change like any other and is observed again.
 */
export const observeStockStep = createStep(
  "observe-stock",
  async (input: ObserveStock, { container }) =>
    new StepResponse(await observeStock(container, input))
)
