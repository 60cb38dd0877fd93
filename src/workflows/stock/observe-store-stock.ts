import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { STOCK_MODULE } from "../../modules/stock"
import { isLow, thresholdOf } from "../../modules/stock/rules"
import StockModuleService, { Found, StockWatchRow } from "../../modules/stock/service"
import { CountedVariant, readStock, sightOf } from "./read-stock"
import { observeStock } from "./steps/observe-stock"
import { tellStock } from "./steps/tell-stock"

/** Variants that are compared at once. */
const BATCH = 500
/** Products whose variants are read at once; each has a hundred variants at most. */
const PRODUCTS_PAGE = 100

type Input = { seller_id: string; now: Date }
type Page = { last: string; variant_ids: string[] } | undefined
type NextPage = (after: string) => Promise<Page>

const pageOf = (rows: { id: string }[], variant_ids: string[]): Page =>
  rows.length ? { last: rows[rows.length - 1].id, variant_ids } : undefined

/**
 * Variants that count their stock, watched or not. Asked for by product: a filter that leads from a
 * variant through its product to the seller is not done by the database, but by the platform after
 * it has read the variants of the whole shop.
 */
const countedVariants = (container: MedusaContainer, seller_id: string): NextPage => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  return async (after) => {
    const { data: products } = await query.graph({
      entity: "product",
      fields: ["id", "variants.id", "variants.manage_inventory"],
      filters: { id: { $gt: after }, seller: { id: seller_id } },
      pagination: { take: PRODUCTS_PAGE, order: { id: "ASC" } },
    })
    const variants = products.flatMap((product) => product.variants ?? [])
    return pageOf(
      products,
      variants.filter((one) => one.manage_inventory).map(({ id }) => id)
    )
  }
}

/** What is watched although it is gone or counts no more. */
const idleWatches = (container: MedusaContainer, seller_id: string): NextPage => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  return async (after) => {
    const { data } = await query.graph({
      entity: "stock_watch",
      fields: ["id", "variant_id", "variant.manage_inventory"],
      filters: { seller_id, id: { $gt: after } },
      pagination: { take: BATCH, order: { id: "ASC" } },
    })
    const idle = data.filter(({ variant }) => !variant?.manage_inventory)
    return pageOf(
      data,
      idle.map(({ variant_id }) => variant_id)
    )
  }
}

/** True when a look would write something else than what is known. */
function differs(variant: CountedVariant | undefined, watch: StockWatchRow | undefined) {
  if (!variant || !watch) return Boolean(variant ?? watch)
  const { store_threshold, ...facts } = sightOf(variant)
  const threshold = thresholdOf(watch.low_stock_threshold, store_threshold)
  const known = new Map<string, unknown>(Object.entries(watch))
  return (
    watch.version === 0 ||
    watch.is_crossed !== isLow(variant.available, threshold) ||
    watch.is_low !== watch.is_crossed ||
    Object.entries(facts).some(([name, value]) => known.get(name) !== value)
  )
}

const chunksOf = (ids: string[]) =>
  Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) =>
    ids.slice(i * BATCH, (i + 1) * BATCH)
  )

async function differing(container: MedusaContainer, variant_ids: string[]) {
  const stock = container.resolve<StockModuleService>(STOCK_MODULE)
  const [variants, watches] = await Promise.all([
    readStock(container, variant_ids),
    stock.listStockWatches({ variant_id: variant_ids }),
  ])
  const variantOf = new Map(variants.map((variant) => [variant.id, variant]))
  const watchOf = new Map(watches.map((watch) => [watch.variant_id, watch]))
  return variant_ids.filter((id) => differs(variantOf.get(id), watchOf.get(id)))
}

const observeStoreStockStep = createStep(
  "observe-store-stock",
  async ({ seller_id, now }: Input, { container }) => {
    const all: Found = { moved: [], turned: [] }
    for (const pages of [countedVariants, idleWatches]) {
      const nextPage = pages(container, seller_id)
      let page = await nextPage("")
      while (page) {
        for (const batch of chunksOf(page.variant_ids)) {
          const variant_ids = await differing(container, batch)
          const { moved, turned } = await observeStock(container, { variant_ids, now })
          all.moved.push(...moved)
          all.turned.push(...turned)
        }
        page = await nextPage(page.last)
      }
    }
    return new StepResponse(all)
  }
)

/**
 * Looks at all that one store counts, a page at a time, and writes only what is not known yet. For
 * a changed threshold of the store, and for what an event lost.
 */
export const observeStoreStockWorkflow = createWorkflow(
  "observe-store-stock",
  (input: WorkflowData<Input>) => {
    const found = observeStoreStockStep(input)
    tellStock(found)
    return new WorkflowResponse(found)
  }
)
