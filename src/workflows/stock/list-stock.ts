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
import StockModuleService from "../../modules/stock/service"
import { watchedBy } from "./read-stock"
import { observeStockWorkflow } from "./observe-stock"
import { observeStoreStockWorkflow } from "./observe-store-stock"
import { stockRows } from "./stock-rows"
import { containing } from "../../lib/containing"

export type ListStock = {
  seller_id: string
  /** Part of a product's title, a variant's title, or a sku. */
  q?: string
  low: boolean
  order: { by: StockOrder; direction: "ASC" | "DESC" }
  offset: number
  limit: number
  now: Date
}
export const STOCK_ORDERS = ["product_title", "sku", "available", "stocked_quantity"] as const
export type StockOrder = (typeof STOCK_ORDERS)[number]

/** Three rounds of the job. */
const RECENT_MS = 15 * 60 * 1000
const RECENT_PRODUCTS_MAX = 500

/** Variants of one product follow each other, and no row is on two pages. */
const TIES: Record<string, "ASC" | "DESC"> = {
  product_title: "ASC",
  product_id: "ASC",
  variant_rank: "ASC",
  id: "ASC",
}

function orderOf({ by, direction }: ListStock["order"]) {
  const { [by]: _, ...ties } = TIES
  return { [by]: direction, ...ties }
}

function filtersOf({ seller_id, q, low }: ListStock) {
  const words = q ? containing(q) : undefined
  return {
    ...watchedBy(seller_id),
    ...(low && { is_low: true }),
    ...(words && { $or: [{ product_title: words }, { variant_title: words }, { sku: words }] }),
  }
}

/**
 * The list is read from what is watched, because only there numbers can be ordered and counted. A
 * new variant is watched some moments after it is made, by an event; whoever asks sooner looks at
 * it first. So does the first who asks in a shop that is older than the watching.
 */
async function watchWhatIsMissing(container: MedusaContainer, { seller_id, now }: ListStock) {
  const stock = container.resolve<StockModuleService>(STOCK_MODULE)
  const [any] = await stock.listStockWatches({ seller_id }, { select: ["id"], take: 1 })
  if (!any) {
    await observeStoreStockWorkflow(container).run({ input: { seller_id, now } })
    return
  }
  const recent = await recentVariants(container, seller_id, new Date(now))
  const seen = await stock.listStockWatches(
    { variant_id: recent, version: { $gt: 0 } },
    { select: ["variant_id"] }
  )
  const known = new Set(seen.map(({ variant_id }) => variant_id))
  const variant_ids = recent.filter((id) => !known.has(id))
  if (variant_ids.length) {
    await observeStockWorkflow(container).run({ input: { variant_ids, now } })
  }
}

/** Variants made so lately that the job may not have seen them either. */
async function recentVariants(container: MedusaContainer, seller_id: string, now: Date) {
  const created_at = { $gt: new Date(now.getTime() - RECENT_MS) }
  const { data: products } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "variants.id", "variants.manage_inventory", "variants.created_at"],
    filters: { seller: { id: seller_id }, variants: { manage_inventory: true, created_at } },
    pagination: { take: RECENT_PRODUCTS_MAX, order: { created_at: "DESC" } },
  })
  return products
    .flatMap((product) => product.variants ?? [])
    .filter((one) => one.manage_inventory && new Date(one.created_at) > created_at.$gt)
    .map(({ id }) => id)
}

const readStockPageStep = createStep("read-stock-page", async (input: ListStock, { container }) => {
  await watchWhatIsMissing(container, input)
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_watch",
    fields: ["variant_id"],
    // The link adds the variant to what the generated types know of a watch.
    filters: filtersOf(input) as object,
    pagination: { skip: input.offset, take: input.limit, order: orderOf(input.order) },
  })
  const stock = await stockRows(
    container,
    data.map(({ variant_id }) => variant_id)
  )
  return new StepResponse({ stock, count: metadata?.count ?? 0 })
})

/** The stock page of one store, with a constant number of queries. */
export const listStockWorkflow = createWorkflow("list-stock", (input: WorkflowData<ListStock>) => {
  return new WorkflowResponse(readStockPageStep(input))
})
