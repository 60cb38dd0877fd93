import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { Picture, storedPictures } from "../../modules/catalog/pictures"
import { assertLotMayChangeStep } from "../auction/steps/guard-lots"
import { setProductContentWorkflow } from "../catalog/set-product-content"
import { SellerProductFacts } from "./create-seller-product"
import { releaseSellerProductWorkflow } from "./release-seller-product"
import { assertCategoriesExistStep } from "./steps/assert-categories-exist"
import { assertSellerOwnsProductStep } from "./steps/assert-seller-owns-product"
import { ensureProductTagsStep } from "./steps/ensure-product-tags"

export type UpdateSellerProduct = {
  seller: { id: string; approval_policy: "review" | "trusted" }
  product_id: string
  changes: SellerProductFacts & {
    title?: string
    subtitle?: string | null
    description?: string | null
    handle?: string
    thumbnail?: string | null
    weight?: number | null
    material?: string | null
    category_ids?: string[]
    tags?: string[]
  }
}

type Pictures = ReturnType<typeof storedPictures>

/** Finds the ids of pictures that stay. Left out, the pictures stay as they are. */
const matchPicturesStep = createStep(
  "match-pictures",
  async (input: { product_id: string; images?: Picture[] }, { container }) => {
    if (!input.images) return new StepResponse<Pictures | undefined>(undefined)
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["images.id", "images.url", "images.metadata"],
      filters: { id: input.product_id },
    })
    // The generated types call each relation and its metadata optional.
    const kept = data[0]?.images as Parameters<typeof storedPictures>[1]
    return new StepResponse<Pictures | undefined>(storedPictures(input.images, kept))
  }
)

/** The changes as the platform knows them. The first picture stands for all unless one is named. */
const platformChanges = (
  { changes }: UpdateSellerProduct,
  images: Pictures | undefined,
  tag_ids: string[] | undefined
) => {
  const { tags, images: given, attributes, listing_group, ...rest } = changes
  return {
    ...rest,
    ...(images && { images, thumbnail: rest.thumbnail ?? images[0]?.url ?? null }),
    ...(tag_ids && { tag_ids }),
  }
}

/** The names of what was given. */
const fieldsOf = (changes: Record<string, unknown>) =>
  Object.keys(changes).filter((field) => changes[field] !== undefined)

/**
 * Changes what a product says of itself. What shoppers already see was approved as it was, so a
 * published product of a seller under review goes back to the merchant.
 */
export const updateSellerProductWorkflow = createWorkflow(
  "update-seller-product",
  (input: WorkflowData<UpdateSellerProduct>) => {
    const product = assertSellerOwnsProductStep({
      seller_id: input.seller.id,
      product_id: input.product_id,
    })
    assertLotMayChangeStep(
      transform({ input, product }, ({ input: { product_id, changes, seller }, product }) => ({
        product_id,
        leaves_shop: product.status === "published" && seller.approval_policy === "review",
        fields: fieldsOf(changes),
      }))
    )
    assertCategoriesExistStep(input.changes.category_ids)
    const tag_ids = ensureProductTagsStep(input.changes.tags)
    const images = matchPicturesStep({
      product_id: input.product_id,
      images: input.changes.images,
    })
    setProductContentWorkflow.runAsStep({
      input: transform({ input }, ({ input: { product_id, changes } }) => {
        const { attributes, listing_group } = changes
        return { products: [{ product_id, attributes, listing_group }] }
      }),
    })
    updateProductsWorkflow.runAsStep({
      input: transform({ input, images, tag_ids }, ({ input, images, tag_ids }) => ({
        selector: { id: input.product_id },
        update: platformChanges(input, images, tag_ids),
      })),
    })
    when(
      "published-product-needs-review",
      { input, product },
      ({ input, product }) =>
        product.status === "published" && input.seller.approval_policy === "review"
    ).then(() => {
      releaseSellerProductWorkflow.runAsStep({
        input: { seller: input.seller, product_id: input.product_id },
      })
    })
    return new WorkflowResponse(product)
  }
)
