import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createProductVariantsWorkflow,
  setProductProductOptionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { ONLY_OPTION, VARIANTS_PER_PRODUCT_MAX } from "../../modules/seller/product-rules"
import { SellerVariantInput } from "./create-seller-product"
import { setSellerStockWorkflow } from "./set-seller-stock"
import { assertPricesAreSellableStep } from "./steps/assert-prices-are-sellable"
import { assertSellerOwnsProductStep, OwnedProduct } from "./steps/assert-seller-owns-product"

export type CreateSellerVariant = {
  seller: { id: string; stock_location_id: string }
  product_id: string
  variant: SellerVariantInput
}

const assertProductHasRoomForVariantStep = createStep(
  "assert-product-has-room-for-variant",
  async (product: OwnedProduct) => {
    if (product.variants.length < VARIANTS_PER_PRODUCT_MAX) return
    const message = `A product has at most ${VARIANTS_PER_PRODUCT_MAX} variants`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
)

/** The options of the new variant; in a product without real options its title tells it apart. */
const optionsOf = ({ options }: OwnedProduct, { variant }: CreateSellerVariant) => {
  const hasOnlyOption = options.length === 1 && options[0].title === ONLY_OPTION.title
  return variant.options ?? (hasOnlyOption ? { [ONLY_OPTION.title]: variant.title } : {})
}

/** Values, such as a size, that no variant of the product had before. */
const newValuesOf = ({ options }: OwnedProduct, given: Record<string, string>) =>
  options.flatMap(({ id, title, values }) => {
    const value = given[title]
    const isNew = value && !values.some((known) => known.value === value)
    return isNew ? [{ product_option_id: id, add: [{ value }] }] : []
  })

/** Adds a variant, with its prices and its stock, to a product of the seller. */
export const createSellerVariantWorkflow = createWorkflow(
  "create-seller-variant",
  (input: WorkflowData<CreateSellerVariant>) => {
    const product = assertSellerOwnsProductStep({
      seller_id: input.seller.id,
      product_id: input.product_id,
    })
    assertProductHasRoomForVariantStep(product)
    assertPricesAreSellableStep(transform({ input }, ({ input }) => [input.variant.prices]))
    const options = transform({ input, product }, ({ input, product }) => optionsOf(product, input))
    setProductProductOptionsWorkflow.runAsStep({
      input: transform({ product, options }, ({ product, options }) => ({
        product_id: product.id,
        update: newValuesOf(product, options),
      })),
    })
    const variants = createProductVariantsWorkflow.runAsStep({
      input: transform({ input, product, options }, ({ input, product, options }) => {
        const { stocked_quantity, ...rest } = input.variant
        const variant_rank = product.variants.length
        return { product_variants: [{ ...rest, options, variant_rank, product_id: product.id }] }
      }),
    })
    setSellerStockWorkflow.runAsStep({
      input: transform({ input, variants }, ({ input: { seller, variant }, variants }) => {
        const { manage_inventory, stocked_quantity } = variant
        return {
          stock_location_id: seller.stock_location_id,
          stock: manage_inventory ? [{ variant_id: variants[0].id, stocked_quantity }] : [],
        }
      }),
    })
    return new WorkflowResponse(transform({ variants }, ({ variants }) => variants[0]))
  }
)
