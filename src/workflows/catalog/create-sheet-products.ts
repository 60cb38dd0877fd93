import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { ONLY_OPTION } from "../../modules/seller/product-rules"
import { ProductSeller } from "../seller/create-seller-product"
import { PlannedVariant, ProductPlan } from "./sheet/plan"
import { claimProductsForSellerStep } from "./steps/claim-products-for-seller"

export type WriteSheetProducts = {
  seller: ProductSeller
  plans: ProductPlan[]
  /** Of each word. */
  tag_ids: Record<string, string>
}
/** A variant that was made, and the product it belongs to. */
export type MadeVariant = { id: string; title: string; product_id: string }

const ONLY_VALUE = { [ONLY_OPTION.title]: ONLY_OPTION.values[0] }

export const tagsIn = (tags: string[] | undefined, tag_ids: Record<string, string>) =>
  tags ? { tag_ids: tags.map((word) => tag_ids[word]) } : {}

/** A variant without what is written apart from it. */
export const bare = ({ stocked_quantity, low_stock_threshold, ...variant }: PlannedVariant) =>
  variant

const draftOf = ({ seller, tag_ids }: WriteSheetProducts, plan: ProductPlan, channel: string) => {
  const { handle, options, words, new_variants } = plan
  const { tags, title = "", images, ...rest } = words
  return {
    ...{ ...rest, handle, title },
    ...tagsIn(tags, tag_ids),
    images: images?.map(({ url }) => ({ url })),
    status: "draft" as const,
    shipping_profile_id: seller.shipping_profile_id,
    sales_channels: [{ id: channel }],
    options: options ?? [ONLY_OPTION],
    variants: new_variants.map((variant, variant_rank) => ({
      ...bare(variant),
      variant_rank,
      options: options ? variant.options : ONLY_VALUE,
    })),
  }
}

/** Makes the products of a sheet as drafts and writes down whose they are. */
export const createSheetProductsWorkflow = createWorkflow(
  "create-sheet-products",
  (input: WorkflowData<WriteSheetProducts>) => {
    const stores = useQueryGraphStep({
      entity: "store",
      fields: ["default_sales_channel_id"],
    }).config({ name: "get-channel-of-sheet-products" })
    const products = createProductsWorkflow.runAsStep({
      input: transform({ input, stores }, ({ input, stores }) => ({
        products: input.plans.map((plan) =>
          draftOf(input, plan, stores.data[0].default_sales_channel_id as string)
        ),
      })),
    })
    const made = transform({ products }, ({ products }) =>
      products.map(({ id, handle, variants }) => ({
        ...{ id, handle: handle! },
        variants: variants.map((variant) => ({
          ...{ id: variant.id, title: variant.title!, product_id: id },
        })),
      }))
    )
    claimProductsForSellerStep({
      seller_id: input.seller.id,
      product_ids: transform({ made }, ({ made }) => made.map(({ id }) => id)),
    })
    return new WorkflowResponse(made)
  }
)
