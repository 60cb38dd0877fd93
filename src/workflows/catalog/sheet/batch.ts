import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { ImportProgress } from "../../../modules/catalog/imports"
import { ImportKind, PROBLEMS_PER_ROW_MAX } from "../../../modules/catalog/rules"
import { ProductSeller } from "../../seller/create-seller-product"
import { importSellerProductsBatchWorkflow } from "../import-seller-products-batch"
import { importSellerStockBatchWorkflow } from "../import-seller-stock-batch"
import { readVariants } from "./current"
import { readFacts, ShopFacts } from "./facts"
import { groupRows, ProductGroup } from "./group"
import { Judged, Outcome } from "./plan"
import { planProduct } from "./plan-product"
import { planStock } from "./plan-stock"
import { Problem, ReadRow } from "./rows"
import { writeJudged } from "./write"

/**
 * Rows written together. More would be a little faster in all, but the server answers nobody else
 * while it works on the rows of one batch.
 */
const PRODUCT_ROWS_PER_BATCH = 100
const STOCK_ROWS_PER_BATCH = 250

export type Shop = ShopFacts & { submit: boolean }
export type Batch = { rows: ReadRow[]; groups?: ProductGroup[] }
export type BatchResult = Omit<ImportProgress, "total_rows">
const counts = { processed: 0, created: 0, updated: 0, unchanged: 0, failed: 0 }
export const NOTHING_YET: BatchResult = { ...counts, problems: [] }

/** Cuts a file into batches; the same file is always cut at the same places. */
export function* batchesOf(kind: ImportKind, rows: ReadRow[]): Generator<Batch> {
  if (kind === "stock") {
    for (let at = 0; at < rows.length; at += STOCK_ROWS_PER_BATCH) {
      yield { rows: rows.slice(at, at + STOCK_ROWS_PER_BATCH) }
    }
    return
  }
  let groups: ProductGroup[] = []
  let count = 0
  for (const group of groupRows(rows)) {
    groups.push(group)
    count += group.rows.length
    if (count < PRODUCT_ROWS_PER_BATCH) continue
    yield { rows: groups.flatMap(({ rows }) => rows), groups }
    groups = []
    count = 0
  }
  if (count) yield { rows: groups.flatMap(({ rows }) => rows), groups }
}

/** Holds the rows of a batch against the catalogue as it is now, and writes what differs. */
export async function bringIn(
  container: MedusaContainer,
  { rows, groups }: Batch,
  shop: Shop,
  seller_id: string
): Promise<BatchResult> {
  const seller = await readSeller(container, seller_id)
  const judged = groups
    ? await bringInProducts(container, groups, shop, seller)
    : await bringInStock(container, rows, seller)
  return resultOf(rows, judged)
}

async function bringInProducts(
  container: MedusaContainer,
  groups: ProductGroup[],
  shop: Shop,
  seller: ProductSeller
) {
  const { id: seller_id, approval_policy, stock_location_id } = seller
  const sender = { seller_id, approval_policy, stock_location_id, submit: shop.submit }
  const rows = groups.flatMap((group) => group.rows)
  const facts = await readFacts(container, shop, sender, rows)
  const judged = groups.map((group) => planProduct(group, facts))
  await writeJudged(container, judged, (plans) =>
    importSellerProductsBatchWorkflow(container).run({ input: { seller, plans, now: new Date() } })
  )
  return judged
}

async function bringInStock(container: MedusaContainer, rows: ReadRow[], seller: ProductSeller) {
  const skus = rows.flatMap(({ values }) => (values.sku as string | undefined) ?? [])
  const { id: seller_id, stock_location_id } = seller
  const found = await readVariants(container, { seller_id, skus }, stock_location_id)
  const variants = new Map(found.map((variant) => [variant.sku!, variant]))
  const judged = rows.map((row) => planStock(row, variants))
  await writeJudged(container, judged, (plans) =>
    importSellerStockBatchWorkflow(container).run({
      input: {
        seller,
        now: new Date(),
        stock: plans.flatMap(({ stock }) => stock),
        thresholds: plans.flatMap(({ thresholds }) => thresholds),
      },
    })
  )
  return judged
}

/** The store as it is now: it may have been suspended, or trusted, since the file was sent. */
async function readSeller(container: MedusaContainer, id: string): Promise<ProductSeller> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: [
      ...["id", "name", "status", "approval_policy", "stock_location_id", "shipping_profile_id"],
    ],
    filters: { id },
  })
  const [seller] = data
  if (!seller || seller.status !== "active") {
    const state = seller ? `The store ${seller.name} is ${seller.status}` : "The store is gone"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `${state}; its files are not brought in`)
  }
  // An active store has both, and the generated types call the policy plain text.
  return seller as unknown as ProductSeller
}

function resultOf<Plan>(rows: ReadRow[], judged: Judged<Plan>[]): BatchResult {
  const outcomes = judged.flatMap((one) => [...one.outcomes.values()])
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length
  const problems = judged.flatMap((one) => one.problems)
  return {
    processed: rows.length,
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    failed: rows.length - outcomes.length,
    problems: boundProblems(problems),
  }
}

function boundProblems(problems: Problem[]): Problem[] {
  const named = new Map<number, number>()
  return problems.filter(({ row_number }) => {
    const count = (named.get(row_number) ?? 0) + 1
    named.set(row_number, count)
    return count <= PROBLEMS_PER_ROW_MAX
  })
}
