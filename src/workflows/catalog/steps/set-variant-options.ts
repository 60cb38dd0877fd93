import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PlannedOptions } from "../sheet/plan"

/**
 * One variant after the other: of several at once the platform keeps an old value that any other
 * variant of the batch has.
 */
async function setOptions(container: MedusaContainer, changes: Omit<PlannedOptions, "before">[]) {
  const products = container.resolve(Modules.PRODUCT)
  for (const { id, options } of changes) await products.upsertProductVariants([{ id, options }])
}

/** Gives variants other values of their product's options. */
export const setVariantOptionsStep = createStep(
  "set-variant-options",
  async (changes: PlannedOptions[], { container }) => {
    await setOptions(container, changes)
    return new StepResponse(changes.length, changes)
  },
  async (changes, { container }) => {
    const former = (changes ?? []).map(({ id, before }) => ({ id, options: before }))
    await setOptions(container, former)
  }
)
