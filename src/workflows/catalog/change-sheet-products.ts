import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createProductVariantsWorkflow,
  updateProductOptionValuesOnProductStep,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { bare, tagsIn, WriteSheetProducts } from "./create-sheet-products"
import { ProductPlan } from "./sheet/plan"
import { saysSomething } from "./sheet/plan-words"
import { setVariantOptionsStep } from "./steps/set-variant-options"

const idOf = ({ product }: ProductPlan) => product!.id

const wordsIn = ({ plans, tag_ids }: WriteSheetProducts) =>
  plans
    .filter(({ words }) => saysSomething(words))
    .map((plan) => {
      const { tags, ...rest } = plan.words
      return { id: idOf(plan), ...rest, ...tagsIn(tags, tag_ids) }
    })

const newVariantsIn = ({ plans }: WriteSheetProducts) =>
  plans.flatMap((plan) =>
    plan.new_variants.map((variant, i) => ({
      ...bare(variant),
      product_id: idOf(plan),
      variant_rank: plan.first_rank + i,
    }))
  )

const newValuesIn = ({ plans }: WriteSheetProducts) =>
  plans.flatMap((plan) =>
    plan.new_option_values.map((values) => ({ product_id: idOf(plan), ...values }))
  )

/** Changes what the products say and how their variants are; returns the variants it adds. */
export const changeSheetProductsWorkflow = createWorkflow(
  "change-sheet-products",
  (input: WorkflowData<WriteSheetProducts>) => {
    const parts = transform({ input }, ({ input }) => ({
      words: wordsIn(input),
      values: newValuesIn(input),
      added: newVariantsIn(input),
      changed: input.plans.flatMap(({ variant_changes }) => variant_changes),
      options: input.plans.flatMap(({ option_changes }) => option_changes),
    }))
    when("sheet-has-new-values", { parts }, ({ parts }) => parts.values.length > 0).then(() => {
      updateProductOptionValuesOnProductStep(parts.values)
    })
    when("sheet-changes-options", { parts }, ({ parts }) => parts.options.length > 0).then(() => {
      setVariantOptionsStep(parts.options)
    })
    when("sheet-changes-variants", { parts }, ({ parts }) => parts.changed.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: parts.changed } })
    })
    const added = when(
      "sheet-adds-variants",
      { parts },
      ({ parts }) => parts.added.length > 0
    ).then(() =>
      createProductVariantsWorkflow.runAsStep({ input: { product_variants: parts.added } })
    )
    when("sheet-changes-words", { parts }, ({ parts }) => parts.words.length > 0).then(() => {
      updateProductsWorkflow.runAsStep({ input: { products: parts.words } })
    })
    return new WorkflowResponse(
      transform({ added }, ({ added }) =>
        (added ?? []).map(({ id, title, product_id }) => ({
          ...{ id, title: title!, product_id: product_id! },
        }))
      )
    )
  }
)
