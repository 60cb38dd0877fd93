import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Finds the tags, and adds new words to the shop's vocabulary. New words stay: others may use them. */
export const ensureProductTagsStep = createStep(
  "ensure-product-tags",
  async (values: string[] | undefined, { container }) => {
    if (!values) return new StepResponse<string[] | undefined>(undefined)
    const products = container.resolve(Modules.PRODUCT)
    const words = [...new Set(values.map((value) => value.trim().toLowerCase()))]
    const known = await products.listProductTags({ value: words })
    const missing = words.filter((word) => !known.some(({ value }) => value === word))
    const added = await products.createProductTags(missing.map((value) => ({ value })))
    return new StepResponse<string[] | undefined>([...known, ...added].map(({ id }) => id))
  }
)
