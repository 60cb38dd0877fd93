import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Input = { seller_id: string; product_id: string; variant_id?: string }

export type OwnedProduct = {
  id: string
  status: string
  options: { id: string; title: string; values: { value: string }[] }[]
  variants: { id: string; manage_inventory: boolean }[]
}

/** Another seller's product, or another product's variant, is not found. */
export const assertSellerOwnsProductStep = createStep(
  "assert-seller-owns-product",
  async ({ seller_id, product_id, variant_id }: Input, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: [
        ...["id", "status", "variants.id", "variants.manage_inventory"],
        ...["options.id", "options.title", "options.values.value", "seller.id"],
      ],
      filters: { id: product_id },
    })
    // The link adds `seller` to what the generated types know of a product.
    const product = data[0] as unknown as (OwnedProduct & { seller?: { id: string } }) | undefined
    if (!product || product.seller?.id !== seller_id) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Product ${product_id} was not found`)
    }
    if (variant_id && !product.variants.some(({ id }) => id === variant_id)) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Variant ${variant_id} was not found in product ${product_id}`
      )
    }
    return new StepResponse<OwnedProduct>(product)
  }
)
