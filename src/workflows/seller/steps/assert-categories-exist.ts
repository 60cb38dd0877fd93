import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Refuses categories that shoppers cannot browse, or that do not exist. */
export const assertCategoriesExistStep = createStep(
  "assert-categories-exist",
  async (ids: string[] | undefined, { container }) => {
    if (!ids?.length) return new StepResponse(ids)
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_category",
      fields: ["id"],
      filters: { id: ids, is_active: true, is_internal: false },
    })
    const missing = ids.filter((id) => !data.some((category) => category.id === id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `There is no category ${missing.join(", ")}; accepted: ids of GET /seller/product-categories`
      )
    }
    return new StepResponse<string[] | undefined>(ids)
  }
)
