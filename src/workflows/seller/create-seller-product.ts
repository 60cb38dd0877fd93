import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { assertContentIsSound, Attribute } from "../../modules/catalog/content-rules"
import { Picture, storedPictures } from "../../modules/catalog/pictures"
import { SELLER_MODULE } from "../../modules/seller"
import {
  assertOptionsTellVariantsApart,
  assertVariantsAreDistinct,
  ONLY_OPTION,
  Price,
} from "../../modules/seller/product-rules"
import SellerModuleService from "../../modules/seller/service"
import { setProductContentWorkflow } from "../catalog/set-product-content"
import { releaseSellerProductWorkflow } from "./release-seller-product"
import { setSellerStockWorkflow } from "./set-seller-stock"
import { assertCategoriesExistStep } from "./steps/assert-categories-exist"
import { assertPricesAreSellableStep } from "./steps/assert-prices-are-sellable"
import { ensureProductTagsStep } from "./steps/ensure-product-tags"

/** The seller on whose behalf a product is changed. */
export type ProductSeller = {
  id: string
  approval_policy: "review" | "trusted"
  stock_location_id: string
  shipping_profile_id: string
}
export type SellerVariantInput = {
  title: string
  sku?: string
  /** Grams per piece. */
  weight?: number
  manage_inventory: boolean
  allow_backorder: boolean
  stocked_quantity: number
  options?: Record<string, string>
  prices: Price[]
}
/** What words and pictures do not say of a product; the same when it is made and changed. */
export type SellerProductFacts = {
  images?: Picture[]
  attributes?: Attribute[]
  listing_group?: string | null
  length?: number | null
  width?: number | null
  height?: number | null
  origin_country?: string | null
  hs_code?: string | null
}
export type CreateSellerProduct = {
  seller: ProductSeller
  /** False keeps a draft that only the seller sees. */
  submit: boolean
  product: SellerProductFacts & {
    title: string
    subtitle?: string
    description?: string
    handle?: string
    thumbnail?: string
    weight?: number
    material?: string
    category_ids?: string[]
    tags?: string[]
    options?: { title: string; values: string[] }[]
    variants: SellerVariantInput[]
  }
}

const ONLY_VALUE = { [ONLY_OPTION.title]: ONLY_OPTION.values[0] }

const assertSellerProductIsCompleteStep = createStep(
  "assert-seller-product-is-complete",
  async ({ product }: CreateSellerProduct) => {
    assertContentIsSound(product)
    assertVariantsAreDistinct(product.variants)
    assertOptionsTellVariantsApart(product)
  }
)

const claimProductForSellerStep = createStep(
  "claim-product-for-seller",
  async (data: { product_id: string; seller_id: string }, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const row = await sellers.createSellerProducts(data)
    return new StepResponse(row, row.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellerProducts(id)
  }
)

const draftOf = (
  { seller, product }: CreateSellerProduct,
  sales_channel_id: string,
  tag_ids?: string[]
) => {
  const { tags, options, variants, attributes, listing_group, images, ...rest } = product
  return {
    ...rest,
    images: images && storedPictures(images),
    tag_ids,
    thumbnail: rest.thumbnail ?? images?.[0]?.url,
    status: "draft" as const,
    shipping_profile_id: seller.shipping_profile_id,
    sales_channels: [{ id: sales_channel_id }],
    options: options ?? [ONLY_OPTION],
    variants: variants.map(({ stocked_quantity, ...variant }, variant_rank) => ({
      ...variant,
      variant_rank,
      options: options ? variant.options : ONLY_VALUE,
    })),
  }
}

/**
 * Creates a product of a seller with its stock. It begins as a draft and goes further only when it
 * is known whose it is: a product without a seller would be sold as the merchant's own.
 */
export const createSellerProductWorkflow = createWorkflow(
  "create-seller-product",
  (input: WorkflowData<CreateSellerProduct>) => {
    assertSellerProductIsCompleteStep(input)
    assertPricesAreSellableStep(
      transform({ input }, ({ input }) => input.product.variants.map(({ prices }) => prices))
    )
    assertCategoriesExistStep(input.product.category_ids)
    const tag_ids = ensureProductTagsStep(input.product.tags)
    const stores = useQueryGraphStep({
      entity: "store",
      fields: ["default_sales_channel_id"],
    }).config({ name: "get-default-sales-channel" })

    const products = createProductsWorkflow.runAsStep({
      input: transform({ input, stores, tag_ids }, ({ input, stores, tag_ids }) => ({
        products: [draftOf(input, stores.data[0].default_sales_channel_id as string, tag_ids)],
      })),
    })
    const product_id = transform({ products }, ({ products }) => products[0].id)
    claimProductForSellerStep({ product_id, seller_id: input.seller.id })
    setProductContentWorkflow.runAsStep({
      input: transform({ input, product_id }, ({ input: { product }, product_id }) => ({
        products: [
          {
            product_id,
            attributes: product.attributes,
            listing_group: product.listing_group ?? undefined,
          },
        ],
      })),
    })
    setSellerStockWorkflow.runAsStep({
      input: transform({ input, products }, ({ input: { seller, product }, products }) => ({
        stock_location_id: seller.stock_location_id,
        stock: product.variants.flatMap(({ title, manage_inventory, stocked_quantity }) => {
          const created = products[0].variants.find((variant) => variant.title === title)
          return manage_inventory && created ? [{ variant_id: created.id, stocked_quantity }] : []
        }),
      })),
    })

    when("product-is-submitted", { input }, ({ input }) => input.submit).then(() => {
      releaseSellerProductWorkflow.runAsStep({ input: { seller: input.seller, product_id } })
    })
    return new WorkflowResponse({ product_id })
  }
)
