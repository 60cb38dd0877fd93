import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../../modules/seller"
import SellerModuleService from "../../../modules/seller/service"
import { ProductReviewRow } from "../../../modules/seller/storage"

type Input = { product_id: string; seller_id: string }

/** Asks the merchant for a look. The unique index refuses a second question while one waits. */
export const openProductReviewStep = createStep(
  "open-product-review",
  async (data: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const [waiting] = await sellers.listProductReviews({ ...data, status: "pending" })
    if (waiting) return new StepResponse<ProductReviewRow, string | null>(waiting, null)
    const review = await sellers.createProductReviews(data)
    return new StepResponse<ProductReviewRow, string | null>(review, review.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).deleteProductReviews(id)
  }
)
