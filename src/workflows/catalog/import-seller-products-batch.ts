import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductSeller } from "../seller/create-seller-product"
import { changeSheetProductsWorkflow } from "./change-sheet-products"
import { createSheetProductsWorkflow, MadeVariant } from "./create-sheet-products"
import { importSellerStockBatchWorkflow } from "./import-seller-stock-batch"
import { releaseSellerProductsWorkflow } from "./release-seller-products"
import { setProductContentWorkflow } from "./set-product-content"
import { ProductPlan } from "./sheet/plan"
import { saysSomething } from "./sheet/plan-words"
import { ensureSheetTagsStep } from "./steps/ensure-sheet-tags"

export type ImportSellerProductsBatch = {
  seller: ProductSeller
  plans: ProductPlan[]
  now: Date
}
type Made = { id: string; handle: string; variants: MadeVariant[] }[]

/** The plans again, now that every product and variant of them has an id. */
function settle(plans: ProductPlan[], made: Made = [], added: MadeVariant[] = []) {
  const ids = new Map(made.map(({ handle, id }) => [handle, id]))
  const variants = [...made.flatMap(({ variants }) => variants), ...added]
  const variantIds = new Map(variants.map((v) => [`${v.product_id} ${v.title}`, v.id]))
  const settled = plans.map((plan) => {
    const product_id = plan.product?.id ?? ids.get(plan.handle)!
    const counted = plan.new_variants.map((variant) => ({
      ...variant,
      variant_id: variantIds.get(`${product_id} ${variant.title}`)!,
    }))
    return { ...plan, product_id, counted }
  })
  return {
    stock: settled.flatMap(({ stock, counted }) => [
      ...stock,
      ...counted
        .filter(({ manage_inventory }) => manage_inventory)
        .map(({ variant_id, stocked_quantity }) => ({ variant_id, stocked_quantity })),
    ]),
    thresholds: settled.flatMap(({ thresholds, counted }) => [
      ...thresholds,
      ...counted
        .filter(({ low_stock_threshold }) => low_stock_threshold !== null)
        .map(({ variant_id, low_stock_threshold }) => ({ variant_id, low_stock_threshold })),
    ]),
    content: settled
      .filter(({ content }) => saysSomething(content))
      .map(({ product_id, content }) => ({ product_id, ...content })),
    released: settled.filter(({ release }) => release).map(({ product_id }) => product_id),
  }
}

const tagsOf = (plans: ProductPlan[]) => [
  ...new Set(plans.flatMap(({ words }) => words.tags ?? [])),
]

/**
 * Writes what the rows of some products come to, all or nothing. New products begin as drafts and
 * go further, with those that need another look, once it is known whose they are.
 */
export const importSellerProductsBatchWorkflow = createWorkflow(
  "import-seller-products-batch",
  (input: WorkflowData<ImportSellerProductsBatch>) => {
    const tag_ids = ensureSheetTagsStep(transform({ input }, ({ input }) => tagsOf(input.plans)))
    const parts = transform({ input, tag_ids }, ({ input: { seller, plans }, tag_ids }) => ({
      create: { seller, tag_ids, plans: plans.filter(({ product }) => !product) },
      change: { seller, tag_ids, plans: plans.filter(({ product }) => product) },
    }))
    const made = when(
      "sheet-has-new-products",
      { parts },
      ({ parts }) => parts.create.plans.length > 0
    ).then(() => createSheetProductsWorkflow.runAsStep({ input: parts.create }))
    const added = when(
      "sheet-changes-products",
      { parts },
      ({ parts }) => parts.change.plans.length > 0
    ).then(() => changeSheetProductsWorkflow.runAsStep({ input: parts.change }))

    const settled = transform({ input, made, added }, ({ input, made, added }) =>
      settle(input.plans, made, added)
    )
    when("sheet-has-content", { settled }, ({ settled }) => settled.content.length > 0).then(() => {
      setProductContentWorkflow.runAsStep({ input: { products: settled.content } })
    })
    const hasStock = transform(
      { settled },
      ({ settled: { stock, thresholds } }) => stock.length + thresholds.length > 0
    )
    when("sheet-has-stock", { hasStock }, ({ hasStock }) => hasStock).then(() => {
      importSellerStockBatchWorkflow.runAsStep({
        input: {
          seller: input.seller,
          stock: settled.stock,
          thresholds: settled.thresholds,
          now: input.now,
        },
      })
    })
    when("sheet-releases-products", { settled }, ({ settled }) => settled.released.length > 0).then(
      () => {
        releaseSellerProductsWorkflow.runAsStep({
          input: { seller: input.seller, product_ids: settled.released },
        })
      }
    )
    return new WorkflowResponse(settled)
  }
)
