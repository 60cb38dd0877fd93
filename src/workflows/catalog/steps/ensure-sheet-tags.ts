import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** The id of every tag, by its word. New words join the shop's vocabulary and stay: others may use them. */
export const ensureSheetTagsStep = createStep(
  "ensure-sheet-tags",
  async (words: string[], { container }) => {
    if (!words.length) return new StepResponse<Record<string, string>>({})
    const products = container.resolve(Modules.PRODUCT)
    const known = await products.listProductTags({ value: words })
    const missing = words.filter((word) => !known.some(({ value }) => value === word))
    const added = await products.createProductTags(missing.map((value) => ({ value })))
    const ids = [...known, ...added].map(({ id, value }) => [value, id])
    return new StepResponse<Record<string, string>>(Object.fromEntries(ids))
  }
)
