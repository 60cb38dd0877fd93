import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../../modules/seller"
import SellerModuleService from "../../../modules/seller/service"

type Input = { seller_id: string; product_ids: string[] }

/** Asks the merchant for a look at each product that does not wait for one already. */
export const openProductReviewsStep = createStep(
  "open-product-reviews",
  async ({ seller_id, product_ids }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const waiting = await sellers.listProductReviews({ product_id: product_ids, status: "pending" })
    const missing = product_ids.filter((id) => !waiting.some((one) => one.product_id === id))
    const reviews = await sellers.createProductReviews(
      missing.map((product_id) => ({ product_id, seller_id }))
    )
    const ids = reviews.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length)
      await container.resolve<SellerModuleService>(SELLER_MODULE).deleteProductReviews(ids)
  }
)
